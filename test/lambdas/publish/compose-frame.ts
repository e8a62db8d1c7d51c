// Scene and words in one go, for tests that look at one channel's picture.
import { writeOnScene, type Writing, type WrittenFrame } from '../../../lambdas/publish/frame.ts';
import { composeScene, type SceneRequest } from '../../../lambdas/publish/scene.ts';

export type FrameRequest = SceneRequest & Writing & { overlay: Writing['overlay'] };

export const composeFrame = async (request: FrameRequest): Promise<WrittenFrame> =>
  writeOnScene(await composeScene(request), { ...request, last: true });
