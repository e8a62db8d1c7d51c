// What a market's law asks of pictures that AI made: a label that people see, a label that programs read.
import * as z from 'zod';

export const AiLabelSchema = z.strictObject({
  /** Whether the label is drawn on the picture. */
  visible: z.boolean(),
  /** The words of the drawn label, in the market's language; also used where a channel asks for one everywhere. */
  text: z.string().min(1).max(40),
  /** Least height of the label's letters, as a share of the picture's shorter side. */
  minHeight: z.number().min(0.01).max(0.2),
  /** Fields in the file: `iptc` the digital source type; `tc260` that and China's AIGC field. */
  implicit: z.enum(['iptc', 'tc260']),
  /** Name or code of who made the content, for China's AIGC field: the one who answers for the service. */
  producer: z.string().min(1),
  /** Each duty with where it is written, and since when. */
  rules: z
    .array(
      z.strictObject({ rule: z.string(), source: z.string(), date: z.iso.date(), inForce: z.iso.date().optional() }),
    )
    .min(1),
});
export type AiLabel = z.infer<typeof AiLabelSchema>;
