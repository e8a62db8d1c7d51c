// What goes into Admit and what comes out.
export { AdmitInputSchema, AdmitOutputSchema } from '../shared/domain/child.ts';
