import { createServer } from 'node:http';
import { afterEach, describe, expect, it } from '@jest/globals';
import { listenOnLoopback, type Endpoint } from '../../../local/loopback.ts';
import { ensureStateMachine } from '../../../local/runtime/state-machine.ts';

describe('ensureStateMachine', () => {
  let endpoint: Endpoint;
  /** A Step Functions that answers each operation with what it is given. */
  const answering = async (answers: Record<string, { status: number; body: object }>): Promise<string> => {
    const server = createServer((request, response) => {
      const operation = String(request.headers['x-amz-target']).split('.')[1] ?? '';
      const { status, body } = answers[operation] ?? { status: 400, body: { __type: 'UnknownOperationException' } };
      response.writeHead(status, { 'content-type': 'application/x-amz-json-1.0' }).end(JSON.stringify(body));
    });
    endpoint = await listenOnLoopback(server, { name: 'the test server' });
    return endpoint.url;
  };
  afterEach(() => endpoint.close());

  it('leaves a machine alone whose definition is the same', async () => {
    const url = await answering({ DescribeStateMachine: { status: 200, body: { definition: '{}' } } });
    await expect(ensureStateMachine(url, '{}')).resolves.toBeUndefined();
  });

  it('fails when the machine gets another ARN than the Lambdas were told', async () => {
    const url = await answering({
      DescribeStateMachine: { status: 400, body: { __type: 'StateMachineDoesNotExist' } },
      CreateStateMachine: { status: 200, body: { stateMachineArn: 'arn:other', creationDate: 0 } },
    });
    await expect(ensureStateMachine(url, '{}')).rejects.toThrow('gave arn:other instead of arn:aws:states');
  });

  it('fails with whatever else Step Functions says', async () => {
    const url = await answering({
      DescribeStateMachine: { status: 400, body: { __type: 'InvalidArn', message: 'no' } },
    });
    await expect(ensureStateMachine(url, '{}')).rejects.toMatchObject({ name: 'InvalidArn' });
  });
});
