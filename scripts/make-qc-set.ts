// Makes a labelled set from a folder of good pictures, to measure the quality check on them. `node scripts/make-qc-set.ts <folder> --out <folder>`
import { parseArgs } from 'node:util';
import { makeSet } from '../eval/qc/make-set.ts';

const USAGE = 'Usage: node scripts/make-qc-set.ts <folder of good pictures> --out <new folder>';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { out: { type: 'string' } } });
const [folder, ...more] = positionals;
if (folder === undefined || more.length > 0 || values.out === undefined) {
  console.error(USAGE);
  process.exitCode = 2;
} else {
  try {
    const { manifest, pictures, files } = await makeSet({ folder, out: values.out });
    console.log(`${files} files of ${pictures} pictures. Measure: npx liveframe eval qc --data ${manifest}`);
  } catch (error) {
    console.error((error as Error).message);
    process.exitCode = 2;
  }
}
