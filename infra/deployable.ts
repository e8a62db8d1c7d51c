// Says so when the assembly lacks the native packages for Lambda and therefore must not be deployed.
import { fileURLToPath } from 'node:url';
import { Annotations, type Stack } from 'aws-cdk-lib';
import type { Config } from './config.ts';
import { hasNatives } from './constructs/bundled-files.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** Marks the stack as not deployable when `npm run natives` has not been run for its architecture. */
export const warnWithoutNatives = (stack: Stack, { architecture }: Config): void => {
  if (hasNatives(ROOT, architecture)) return;
  stack.addMetadata('liveframe:deployable', false);
  Annotations.of(stack).addWarningV2(
    'liveframe:natives',
    `NOT DEPLOYABLE: sharp and canvas for linux-${architecture} are missing. Run npm run natives -- ${architecture}, then synth again.`,
  );
};
