// What goes into Render and what comes out.
export { RenderInputSchema, RenderedSchema } from '../shared/domain/child.ts';
