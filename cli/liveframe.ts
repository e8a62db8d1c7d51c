#!/usr/bin/env node
// The command line: declares every command and turns its result into an exit code.
import { enableCompileCache } from 'node:module';
import { Command, CommanderError } from 'commander';
import { EXIT } from './exit-codes.ts';
import { explain, note } from './output.ts';
import { data, json, models, request } from './shared-options.ts';

type Action<Options> = (options: Options, operands: string[]) => Promise<number>;

/** Commands are imported when they are called, so that `--help` is instant. */
const run =
  <Options>(load: () => Promise<Action<Options>>) =>
  async (...given: unknown[]): Promise<void> => {
    const options = given.at(-2) as Options;
    const operands = given.slice(0, -2).flat() as string[];
    process.exitCode = await (await load())(options, operands);
  };

/** What the commands import is compiled once for all calls: a third of a small run's CPU time. */
enableCompileCache();

const program = new Command('liveframe')
  .description('Livestream scripts into on-brand image batches.')
  .exitOverride()
  .configureOutput({ writeErr: (text) => note(text.trimEnd()) });

request(program.command('run'))
  .argument('[script...]', 'running order (.xlsx, .csv), .docx, .srt, Markdown, text or JSON')
  .description('make the pictures for one or more scripts, or for a product sheet')
  .addOption(models())
  .option('--yes', 'spend without asking (with --models aws)', false)
  .option('--again', 'run once more although this was done before', false)
  .option('--out <dir>', 'where the finished run is copied', 'out')
  .addOption(data())
  .option('--faults <json>', 'make the stand-in misbehave, e.g. {"throttle":0.1,"spoil":0.05}')
  .action(run(async () => (await import('./commands/run.ts')).runCommand));

program
  .command('demo')
  .description('the example kitchen show through the whole pipeline (npm start)')
  .addOption(json())
  .addOption(data())
  .option('--out <dir>', 'where the finished run is copied', 'out')
  .action(run(async () => (await import('./commands/demo.ts')).demoCommand));

request(program.command('estimate'))
  .argument('[script...]', 'running order (.xlsx, .csv), .docx, .srt, Markdown, text or JSON')
  .description('cost and time before anything is spent')
  .action(run(async () => (await import('./commands/estimate.ts')).estimateCommand));

/** The options of the commands that change one moment of a finished run. */
const handWork = (name: string, description: string): Command =>
  program
    .command(name)
    .argument('<run>', 'a run’s id, the beginning of it, or the folder it was copied to')
    .description(description)
    .addOption(models())
    .addOption(data())
    .option('--out <dir>', 'where the finished run is copied', 'out')
    .addOption(json());

handWork('redo', 'make one moment again; the old pictures are kept, no other moment changes')
  .requiredOption('--cue <n>', 'the moment: 12 or c012')
  .requiredOption('--note <text>', 'what to change, such as "no hands, brighter"')
  .option('--option <n>', 'the option to start from; the pick when not given')
  .option('--options <n>', 'how many new pictures to choose from, 1 to 8')
  .option('--budget <usd>', 'raise the run’s hard limit, in US dollars')
  .option('--yes', 'spend without asking (with --models aws)', false)
  .action(run(async () => (await import('./commands/hand-work.ts')).redoCommand));

handWork('pick', 'show another option of one moment')
  .requiredOption('--cue <n>', 'the moment: 12 or c012')
  .requiredOption('--option <n>', 'the option to show')
  .action(run(async () => (await import('./commands/hand-work.ts')).pickCommand));

handWork('pin', 'keep the pick of one moment whatever is made or ranked later')
  .requiredOption('--cue <n>', 'the moment: 12 or c012')
  .option('--option <n>', 'the option to keep; the pick when not given')
  .option('--off', 'let it go again', false)
  .action(run(async () => (await import('./commands/hand-work.ts')).pinCommand));

handWork('undo', 'take back the last redo, pick or pin')
  .option('--cue <n>', 'of this moment only')
  .action(run(async () => (await import('./commands/hand-work.ts')).undoCommand));

program
  .command('check')
  .argument('<run folder or files...>', 'an exported run, or pictures')
  .description('re-read published files and hold them against the rules of their channel and market')
  .option('--channel <id>', 'only this channel; for pictures without our metadata, the channel they are meant for')
  .option('--market <id>', 'only this market; for pictures without our metadata, the market they are meant for')
  .addOption(json())
  .action(run(async () => (await import('./commands/check.ts')).checkCommand));

program
  .command('serve')
  .description('the embedded AWS with the pipeline on it, until Ctrl-C')
  .addOption(data())
  .addOption(json())
  .addOption(models())
  .option('--port <n>', 'port of the pages; the other endpoints take free ports', '4680')
  .option('--settle <seconds>', 'how long an uploaded script waits for its sheet and photos', '2')
  .option('--faults <json>', 'make the stand-in misbehave')
  .action(run(async () => (await import('./commands/serve.ts')).serveCommand));

program
  .command('asl')
  .description('work with Amazon States Language')
  .command('run')
  .description('one execution with mocked tasks, in Step Functions Local’s mock format')
  .requiredOption('--definition <file>', 'the state machine, JSON')
  .requiredOption('--input <file>', 'the execution’s input, JSON')
  .requiredOption('--mocks <file>', 'MockConfigFile.json')
  .requiredOption('--case <name>', 'a test case of the mock file: NAME or Machine#NAME')
  .addOption(json())
  .action(run(async () => (await import('./commands/asl-run.ts')).aslRunCommand));

const brand = program.command('brand').description('style guides of packs/brands');
brand
  .command('learn')
  .argument('<folder>', '50 to 100 sample pictures of the brand')
  .description('learn a style guide from sample pictures, with a sheet that shows what was learned')
  .option('--id <id>', 'the guide’s id; the folder’s name when absent')
  .option('--name <name>', 'the brand’s name')
  .option('--out <file>', 'the guide; packs/brands/<id>.yaml when absent')
  .option('--sheet <file>', 'the sheet; out/brand-<id>.html when absent')
  .option('--force', 'exchange the style block of a guide that is there, keeping the rest', false)
  .addOption(json())
  .action(run(async () => (await import('./commands/brand-learn.ts')).brandLearnCommand));
brand
  .command('check')
  .argument('<images...>', 'picture files, or folders of them')
  .description('score pictures against a guide’s learned style; ends with 1 when some are off brand')
  .requiredOption('--brand <guide>', 'a brand of packs/brands, or a guide’s YAML file')
  .addOption(json())
  .action(run(async () => (await import('./commands/brand-check.ts')).brandCheckCommand));

const cache = program.command('cache').description('what was rendered before: look into it, take out of it, check it');
/** The options that say which cache. */
const ofCache = (name: string, description: string): Command =>
  cache.command(name).description(description).addOption(data()).addOption(models()).addOption(json());

ofCache('stats', 'what is in it, what the last runs took from it, and the audited false-hit rate').action(
  run(async () => (await import('./commands/cache-stats.ts')).cacheStatsCommand),
);
ofCache('explain', 'what a look-up of a prompt would find, and why it would be served or not')
  .argument('<prompt>', 'the whole prompt')
  .option('--run <id>', 'in a scope of this run; the newest one when nothing else is named')
  .option('--scope <hash>', 'in the scope that begins so')
  .option('--brand <id>', 'in a scope of this brand: <id> or <id>@<version>')
  .option('--product <sku>', 'in a scope of this product')
  .option('--yes', 'spend without asking (with --models aws)', false)
  .action(run(async () => (await import('./commands/cache-explain.ts')).cacheExplainCommand));
ofCache('invalidate', 'take pictures out of service at once, by whichever way they are found')
  .option('--brand <id>', '<id>, or <id>@<version> for one version of the style guide')
  .option('--product <sku>', '<sku>, or <sku>@<visual version>')
  .option('--entry <id>', 'one entry, with its picture')
  .option('--asset <key>', 'one picture: assets/…')
  .option('--all', 'everything', false)
  .option('--dry-run', 'count what would go, and change nothing', false)
  .option('--yes', 'do it', false)
  .action(run(async () => (await import('./commands/cache-invalidate.ts')).cacheInvalidateCommand));
ofCache('audit', 'a page of recent semantic hits side by side, for a person to mark right or wrong')
  .option('--mark <hit=verdict...>', 'keep marks: 0123456789ab=wrong takes the picture out of service')
  .option('--limit <n>', 'hits on the page, the newest first', '50')
  .option('--out <file>', 'the page', 'out/cache-audit/index.html')
  .action(run(async () => (await import('./commands/cache-audit.ts')).cacheAuditCommand));

const evaluate = program.command('eval').description('measure a stage on labelled data');
evaluate
  .command('brand')
  .description('whether learning finds known palettes, and whether the style score tells brands apart')
  .option('--data <folder>', 'sample sets; examples/brand-samples when absent')
  .addOption(json())
  .action(run(async () => (await import('./commands/eval-brand.ts')).evalBrandCommand));
evaluate
  .command('analysis')
  .description('how much of the labelled facts the analysis finds')
  .requiredOption('--data <file>', 'rows of JSON Lines: text, gold_attributes, …')
  .addOption(json())
  .action(run(async () => (await import('./commands/eval-analysis.ts')).evalAnalysisCommand));

evaluate
  .command('qc')
  .description('how many labelled pictures the pixel checks take for what they are')
  .requiredOption('--data <file>', 'rows of JSON Lines: file, label (ok or bad), defect, expected [width, height]')
  .addOption(json())
  .action(run(async () => (await import('./commands/eval-qc.ts')).evalQcCommand));
evaluate
  .command('cache')
  .description('how often the cache serves pairs that are the same, and pairs that are not')
  .requiredOption('--data <file>', 'rows of JSON Lines: a, b, lang, kind, same')
  .option('--index <where>', 'send the pairs through a vector index: embedded, or opensearch at OPENSEARCH_URL')
  .option('--baseline <what>', 'cosine: show the cosine alone beside it')
  .addOption(json())
  .action(run(async () => (await import('./commands/eval-cache.ts')).evalCacheCommand));
evaluate
  .command('week')
  .description('what the cache saves and gets wrong in a generated week of live shopping, off, exact and semantic')
  .option('--seed <n>', 'another week', '1')
  .option('--nights <n>', 'fewer nights, 1 to 7', '7')
  .option('--options <n>', 'pictures to choose from for each moment, 1 to 8', '2')
  .addOption(json())
  .action(run(async () => (await import('./commands/eval-week.ts')).evalWeekCommand));

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? EXIT.done : EXIT.badInput;
  else {
    const { text, code } = explain(error);
    note(text);
    process.exitCode = code;
  }
}
