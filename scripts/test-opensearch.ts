// npm run test:opensearch: the index's contract and the pipeline on a real OpenSearch 2.19.1, fetched through Maven.
import { run } from './opensearch/commands.ts';
import { whyNoServer, withServer } from './opensearch/with-server.ts';

/** What asks OPENSEARCH_URL. One after the other: they share the server's indices. */
const TESTS = [
  'test/contracts/opensearch.test.ts',
  'test/lambdas/shared/one-image.test.ts',
  'test/pipeline/every-index.test.ts',
  'test/pipeline/pipeline.test.ts',
  'test/pipeline/price-change.test.ts',
];
const JEST = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', 'node_modules/jest/bin/jest.js'];

const main = async (): Promise<number> => {
  const reason = await whyNoServer();
  if (reason !== undefined) {
    console.log(`${process.env['CI'] === 'true' ? 'failed' : 'skipped'}: ${reason}`);
    return process.env['CI'] === 'true' ? 1 : 0;
  }
  return withServer(async ({ url, pid }) => {
    console.log(`OpenSearch 2.19.1 with k-NN answers at ${url}, process ${pid}`);
    const env = { ...process.env, OPENSEARCH_URL: url, OPENSEARCH_STARTED_FOR_TESTS: 'true' };
    return (await run(process.execPath, [...JEST, '--runInBand', ...TESTS], { env })) ?? 1;
  });
};

process.exitCode = await main();
