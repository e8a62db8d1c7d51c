// Options that several commands share.
import { Option, type Command } from 'commander';

/** Whose models draw. */
export const models = (): Option =>
  new Option('--models <where>', 'local: the stand-in, costs nothing; aws: real Bedrock, asks before it spends')
    .choices(['local', 'aws'])
    .default('local');

/** Machine-readable output. */
export const json = (): Option => new Option('--json', 'one JSON object on stdout').default(false);

/** Where the embedded AWS keeps what it has. */
export const data = (): Option =>
  new Option('--data <dir>', 'the folder that keeps the embedded AWS between runs').default('.liveframe');

/** The options that say what to draw; run and estimate share them. */
export const request = (command: Command): Command =>
  command
    .option('--products <file>', 'product sheet: .xlsx, .csv, .json, or a Shopify export; alone it writes the script')
    .option('--photos <dir>', 'photos named after SKUs; default: beside the sheet and in its photos/ or images/')
    .option('--cover-all', 'a moment for every product that the script never mentions', false)
    .option('--brand <id>', 'a brand of packs/brands')
    .option('--channel <id...>', 'channels of packs/channels; the first decides the aspect ratio')
    .option('--market <id...>', 'markets of packs/markets: a picture of each moment for every one')
    .option('--overlay <id>', 'an overlay of packs/overlays: how words stand on the pictures')
    .option('--prompts <id>', 'a prompt style of packs/prompts: scene, product-photo, infographic')
    .option('--image-model <id>', 'an image model of packs/models')
    .option('--options <n>', 'pictures to choose from for each moment, 1 to 8')
    .option('--images <n>', 'pictures of the whole run, spread over its moments, in place of --options')
    .option('--budget <usd>', 'hard limit for the run, in US dollars')
    .option('--urgency <u>', 'urgent, normal or batch')
    .option('--on-cache-outage <what>', 'stop, render or wait when the cache cannot be asked; default: batch stops')
    .option('--cut-out <when>', 'auto: product photos without transparency are cut out (paid); never')
    .option('--judge <policy>', 'when a picture is shown to the judge: always, uncertain or sample')
    .addOption(json());
