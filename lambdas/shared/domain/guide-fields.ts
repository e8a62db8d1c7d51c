// Fields of a style guide whose errors say what was got, what is allowed and what to change.
import * as z from 'zod';

/** A number from `low` to `high` (above `low` with `above`), in `unit`. */
export const between = (
  low: number,
  high: number,
  { above = false, unit = '' }: { above?: boolean; unit?: string } = {},
): z.ZodNumber =>
  z.number().superRefine((got, context) => {
    const tooLow = above ? got <= low : got < low;
    if (!tooLow && got <= high) return;
    const allowed = `${above ? 'above' : 'from'} ${low} to ${high}${unit === '' ? '' : ` ${unit}`}`;
    const message = `${got} is not allowed; it can be ${allowed}. ${tooLow ? 'Raise' : 'Lower'} it.`;
    context.addIssue({ code: 'custom', message });
  });

const LEAVES_FOLDER = /^(?:[/\\]|[A-Za-z]:)|(?:^|[/\\])\.\.(?:[/\\]|$)/u;

/** A path within packs/brands/<id>/, with forward slashes. */
export const withinFolder = (): z.ZodString =>
  z
    .string()
    .min(1)
    .superRefine((got, context) => {
      if (!LEAVES_FOLDER.test(got)) return;
      const message = `"${got}" leaves the brand's folder; name a file below packs/brands/<id>/, e.g. "logo.png".`;
      context.addIssue({ code: 'custom', message });
    });
