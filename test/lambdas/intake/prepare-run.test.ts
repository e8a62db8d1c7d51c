// Preparing a run: what it is the same by, what it is made of, and that nothing bad gets further.
import { describe, expect, it } from '@jest/globals';
import { sidecarNameOf } from '../../../lambdas/intake/read-given-files.ts';
import { prepareRun, type RunRequest } from '../../../lambdas/intake/prepare-run.ts';
import { RunSpecSchema } from '../../../lambdas/shared/domain/run.ts';
import { loadPacks, type Packs } from '../../../lambdas/shared/packs/load-packs.ts';
import { fakes, sourceOf } from './fakes.ts';
import { cutOutPng } from './photos.ts';

const photo = await cutOutPng(320);
const larger = await cutOutPng(340);
const files = {
  'show.md': '# Kitchen\n\nAna: This is the pan.\n\nAna: Bye.',
  'products.csv': 'sku,title,price,image\nA1,Pan,59,a.png\n',
  'a.png': photo,
};
const prepare = (
  request: Partial<RunRequest> = {},
  given: Record<string, string | Uint8Array> = files,
  packs?: Packs,
) =>
  prepareRun(packs === undefined ? fakes() : { ...fakes(), packs }, {
    source: sourceOf(given),
    scriptName: 'show.md',
    productsName: 'products.csv',
    overrides: { brand: 'hearth' },
    ...request,
  });
const idOf = async (...given: Parameters<typeof prepare>): Promise<string> => (await prepare(...given)).spec.runId;

describe('a prepared run', () => {
  it('has a specification that fits, with slug and hash for a name', async () => {
    const { spec, parts, photos } = await prepare();
    expect(RunSpecSchema.parse(spec)).toEqual(spec);
    expect(spec).toMatchObject({
      title: 'Kitchen',
      scriptName: 'show.md',
      parts: 1,
      options: 4,
      modelEndpoint: 'stand-in',
      warnings: [],
    });
    expect(spec.runId).toBe(`kitchen-${spec.runHash.slice(0, 12)}`);
    expect(spec.products[0]?.price).toEqual({ amount: 59, currency: 'USD' });
    expect(parts).toHaveLength(1);
    expect(photos.size).toBe(1);
  });

  it('has the file’s name for a title, and no products, when there are none', async () => {
    const { spec } = await prepare(
      { scriptName: 'folder/my-show.txt', productsName: undefined },
      { 'folder/my-show.txt': 'Look at the pan.' },
    );
    expect(spec).toMatchObject({ title: 'my-show', scriptName: 'my-show.txt', products: [] });
    expect(spec.runId).toMatch(/^my-show-[0-9a-f]{12}$/u);
  });

  it('reads the sidecar beside the script, or the one that is named', async () => {
    const beside = await prepare(
      { overrides: {} },
      { ...files, 'show.run.yaml': 'brand: costa\nbudget: 2\nurgency: urgent' },
    );
    expect(beside).toMatchObject({
      spec: { packs: { brand: { id: 'costa' } } },
      budgetMicroUsd: 2_000_000,
      urgency: 'urgent',
    });
    const named = await prepare(
      { overrides: {}, sidecarName: 'other.yaml' },
      { ...files, 'other.yaml': 'brand: petal' },
    );
    expect(named.spec.packs.brand.id).toBe('petal');
    expect(sidecarNameOf('a.b/show.md')).toBe('a.b/show.run.yaml');
  });

  it('warns about products of a script that the sheet does not have', async () => {
    const script = JSON.stringify({
      segments: [
        { text: 'The pan.', productId: 'A1' },
        { text: 'The pot.', productId: 'A9' },
      ],
    });
    const { spec } = await prepare({ scriptName: 'show.json' }, { ...files, 'show.json': script });
    expect(spec.warnings).toEqual(['The script names the product A9, which is not in the product sheet.']);
  });

  it('takes the market of the language, and its currency for prices without one', async () => {
    const { spec } = await prepare({}, { ...files, 'show.md': '主播：看这个锅。' });
    expect(spec.packs.markets[0]?.id).toBe('zh-CN');
    expect(spec.products[0]?.price?.currency).toBe('CNY');
  });
});

describe('the name of a run', () => {
  it('is the same for the same request, whatever budget and urgency', async () => {
    const again = await idOf({ overrides: { brand: 'hearth', budgetUsd: 9, urgency: 'batch' } });
    expect(again).toBe(await idOf());
  });

  it.each([
    ['script', {}, { ...files, 'show.md': '# Kitchen\n\nAna: This is the pot.' }],
    ['sheet', {}, { ...files, 'products.csv': 'sku,title,price,image\nA1,Pan,58,a.png\n' }],
    ['photo', {}, { ...files, 'a.png': larger }],
    ['brand', { overrides: { brand: 'petal' } }, files],
    ['order of channels', { overrides: { brand: 'hearth', channels: ['social-square', 'live-cover'] } }, files],
    ['market', { overrides: { brand: 'hearth', markets: ['es-ES'] } }, files],
    ['number of options', { overrides: { brand: 'hearth', options: 3 } }, files],
    ['tenant', { overrides: { brand: 'hearth', tenant: 'acme' } }, files],
    ['model', { overrides: { brand: 'hearth', models: { image: 'stability-ultra' } } }, files],
    ['judge', { overrides: { brand: 'hearth', models: { judge: 'nova-lite' } } }, files],
    ['salt', { again: true }, files],
  ])('is another with another %s', async (_what, request, given) => {
    expect(await idOf(request, given)).not.toBe(await idOf());
  });

  it('is another with an edited template, and with other models behind the endpoint', async () => {
    const loaded = loadPacks('packs');
    const edited: Packs = {
      ...loaded,
      prompts: (id) => ({ ...loaded.prompts(id), template: [...loaded.prompts(id).template, 'In the rain.'] }),
    };
    expect(await idOf({}, files, edited)).not.toBe(await idOf());
    const elsewhere = await prepareRun(
      { ...fakes(), modelEndpoint: 'aws:123456789012/us-west-2' },
      { source: sourceOf(files), scriptName: 'show.md', productsName: 'products.csv', overrides: { brand: 'hearth' } },
    );
    expect(elsewhere.spec.runId).not.toBe(await idOf());
  });
});

describe('a request that cannot be', () => {
  it.each([
    ['a missing script', { scriptName: 'gone.md' }, 'There is no script gone.md. Check the path.'],
    ['a missing product sheet', { productsName: 'gone.csv' }, 'There is no product sheet gone.csv. Check the path.'],
    [
      'a missing sidecar that was named',
      { sidecarName: 'gone.yaml' },
      'There is no sidecar gone.yaml. Check the path.',
    ],
  ])('refuses %s', async (_what, request, message) => {
    await expect(prepare(request)).rejects.toThrow(message);
  });
});

describe('a brand with a reference picture', () => {
  const packs = loadPacks('packs');
  const styled = (picture: Uint8Array): Packs => ({
    ...packs,
    brand: (id) => ({ ...packs.brand(id), styleReference: { mode: 'style-guide', image: 'style.png', fidelity: 0.6 } }),
    brandFile: () => picture,
  });

  it('is drawn by the style guide, with the picture among what is stored', async () => {
    const { spec, photos } = await prepare({}, files, styled(await cutOutPng(80)));
    expect(spec.packs.image.id).toBe('stability-style-guide');
    expect(spec.styleReference).toMatchObject({ fidelity: 0.6 });
    expect(photos.has(spec.styleReference?.key ?? '')).toBe(true);
    expect(RunSpecSchema.parse(spec)).toEqual(spec);
  });

  it('is another run with another picture', async () => {
    const [one, other] = await Promise.all(
      [80, 90].map(async (size) => idOf({}, files, styled(await cutOutPng(size)))),
    );
    expect(one).not.toBe(other);
  });

  const transferred = (picture: Uint8Array): Packs => ({
    ...packs,
    brand: (id) => ({
      ...packs.brand(id),
      styleReference: { mode: 'style-transfer', image: 'style.png', fidelity: 0.6 },
    }),
    brandFile: () => picture,
  });

  it('names the service where the brand asks for style-transfer, and is another run with another picture', async () => {
    const { spec, photos } = await prepare({}, files, transferred(await cutOutPng(80)));
    expect(spec.packs.image.id).toBe('stability-core');
    expect(spec.styleReference).toMatchObject({ fidelity: 0.6, service: 'stability-style-transfer' });
    expect(photos.has(spec.styleReference?.key ?? '')).toBe(true);
    expect(RunSpecSchema.parse(spec)).toEqual(spec);
    expect(await idOf({}, files, transferred(await cutOutPng(90)))).not.toBe(spec.runId);
  });

  it('refuses an image model that the brand does not allow', async () => {
    const strict: Packs = { ...packs, brand: (id) => ({ ...packs.brand(id), models: ['stability-ultra'] }) };
    const overrides = { brand: 'hearth', models: { image: 'stability-core' } };
    await expect(prepare({ overrides }, files, strict)).rejects.toMatchObject({
      name: 'BadInput',
      message: expect.stringContaining('does not allow the image model "stability-core". Allowed: stability-ultra.'),
    });
  });

  it('is drawn by a model that was named, with a warning', async () => {
    const overrides = { brand: 'hearth', models: { image: 'stability-core' } };
    const { spec } = await prepare({ overrides }, files, styled(await cutOutPng(80)));
    expect(spec.styleReference).toBeUndefined();
    expect(spec.warnings.join()).toContain('takes no reference picture');
  });

  it('refuses a picture that is too small', async () => {
    await expect(prepare({}, files, styled(await cutOutPng(20)))).rejects.toThrow('sides from 64 pixels');
  });
});
