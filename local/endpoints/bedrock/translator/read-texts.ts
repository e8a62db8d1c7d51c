// Reads the block of JSON lines that lambdas/localize/request.ts writes.
import * as z from 'zod';

const TextSchema = z.object({
  id: z.string(),
  kind: z.string(),
  language: z.string(),
  most: z.number(),
  text: z.string(),
});
export type Text = z.infer<typeof TextSchema>;

export interface TextsRequest {
  /** `zh`, `es`, `en`, … */
  target: string;
  texts: Text[];
}

/** Target language and texts of the user text. Throws when a line is not what the request's format says. */
export const readTexts = (user: string): TextsRequest => {
  const lines = user.split('\n');
  const [from, to] = [lines.indexOf('TEXTS'), lines.indexOf('END TEXTS')];
  const block = from === -1 || to < from ? [] : lines.slice(from + 1, to);
  return {
    target: /^TARGET (\S+)$/u.exec(lines[0] ?? '')?.[1] ?? '',
    texts: block.map((line) => TextSchema.parse(JSON.parse(line))),
  };
};
