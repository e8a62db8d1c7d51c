// The pictures that lie in a workbook's cells: floating ones by the row they begin in, WPS's cell pictures by their id.
import { posix } from 'node:path';
import { HTMLElement, parse } from 'node-html-parser';

export interface CellPicture {
  bytes: Uint8Array;
  /** Of a floating picture: name of its sheet, and the row (from 1) its upper left corner lies in. */
  sheet?: string;
  row?: number;
  /** Of a WPS cell picture: the id that the cell's DISPIMG formula names. */
  id?: string;
}

type Parts = ReadonlyMap<string, Buffer>;

const xmlOf = (parts: Parts, name: string): HTMLElement | undefined => {
  const part = parts.get(name);
  return part === undefined ? undefined : parse(part.toString('utf8'));
};

/** Targets of a part's relations by id, as names of parts. */
const relationsOf = (parts: Parts, part: string): Map<string, string> => {
  const folder = posix.dirname(part);
  const xml = xmlOf(parts, `${folder}/_rels/${posix.basename(part)}.rels`);
  return new Map(
    elementsOf(xml, 'Relationship').flatMap((relation) => {
      const [id, target] = [relation.getAttribute('Id'), relation.getAttribute('Target')];
      if (id === undefined || target === undefined || relation.getAttribute('TargetMode') === 'External') return [];
      return [[id, target.startsWith('/') ? target.slice(1) : posix.join(folder, target)] as const];
    }),
  );
};

/** Elements by local name, whatever their namespace prefix. */
const elementsOf = (root: HTMLElement | undefined, name: string): HTMLElement[] => {
  const found: HTMLElement[] = [];
  // The document itself has no tag name, although its type promises one.
  const walk = (element: HTMLElement): void => {
    const local = (element.rawTagName as string | null)?.split(':').at(-1);
    if (local?.toLowerCase() === name.toLowerCase()) found.push(element);
    for (const child of element.childNodes) if (child instanceof HTMLElement) walk(child);
  };
  if (root !== undefined) walk(root);
  return found;
};

const attributeEnding = (element: HTMLElement | undefined, ending: string): string | undefined =>
  Object.entries(element?.attributes ?? {}).find(([name]) => name.split(':').at(-1) === ending)?.[1];

const sheetParts = (parts: Parts): [name: string, part: string][] => {
  const relations = relationsOf(parts, 'xl/workbook.xml');
  return elementsOf(xmlOf(parts, 'xl/workbook.xml'), 'sheet').flatMap((sheet) => {
    const part = relations.get(sheet.getAttribute('r:id') ?? attributeEnding(sheet, 'id') ?? '');
    const name = sheet.getAttribute('name');
    return part === undefined || name === undefined ? [] : [[name, part] as [string, string]];
  });
};

const embedded = (parts: Parts, holder: HTMLElement, relations: ReadonlyMap<string, string>): Buffer | undefined => {
  const id = attributeEnding(elementsOf(holder, 'blip')[0], 'embed');
  const media = id === undefined ? undefined : relations.get(id);
  return media === undefined ? undefined : parts.get(media);
};

/** The first row of an anchor counts from 0. */
const rowOf = (anchor: HTMLElement): number | undefined => {
  const from = elementsOf(anchor, 'from')[0];
  const row = Number(elementsOf(from, 'row')[0]?.text);
  return Number.isInteger(row) ? row + 1 : undefined;
};

const floating = (parts: Parts, sheet: string, part: string): CellPicture[] => {
  const drawings = [...relationsOf(parts, part).values()].filter((target) => target.startsWith('xl/drawings/'));
  return drawings.flatMap((drawing) => {
    const relations = relationsOf(parts, drawing);
    const xml = xmlOf(parts, drawing);
    return [...elementsOf(xml, 'twoCellAnchor'), ...elementsOf(xml, 'oneCellAnchor')].flatMap((anchor) => {
      const [bytes, row] = [embedded(parts, anchor, relations), rowOf(anchor)];
      return bytes === undefined || row === undefined ? [] : [{ bytes, sheet, row }];
    });
  });
};

const CELL_IMAGES = 'xl/cellimages.xml';

const wpsPictures = (parts: Parts): CellPicture[] => {
  const relations = relationsOf(parts, CELL_IMAGES);
  return elementsOf(xmlOf(parts, CELL_IMAGES), 'cellImage').flatMap((image) => {
    const id = elementsOf(image, 'cNvPr')[0]?.getAttribute('name');
    const bytes = embedded(parts, image, relations);
    return id === undefined || bytes === undefined ? [] : [{ bytes, id }];
  });
};

/** Every picture of the unpacked parts of a workbook; charts, shapes and linked pictures are none. */
export const readPictures = (parts: Parts): CellPicture[] => [
  ...sheetParts(parts).flatMap(([name, part]) => floating(parts, name, part)),
  ...wpsPictures(parts),
];
