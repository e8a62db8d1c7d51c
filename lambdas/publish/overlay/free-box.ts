// What is left of a place when other things stand in it already.
import { areaOf, bottomOf, inflate, overlap, rightOf, type Rectangle } from '../rectangle.ts';

/** The four strips of `box` beside `obstacle`. */
const besides = (box: Rectangle, obstacle: Rectangle): Rectangle[] => [
  { ...box, height: obstacle.y - box.y },
  { ...box, y: bottomOf(obstacle), height: bottomOf(box) - bottomOf(obstacle) },
  { ...box, width: obstacle.x - box.x },
  { ...box, x: rightOf(obstacle), width: rightOf(box) - rightOf(obstacle) },
];

/** The largest rectangle of `box` that a greedy cut leaves free of the obstacles and `gutter` pixels around them; undefined without any. */
export const freeBox = (box: Rectangle, obstacles: readonly Rectangle[], gutter: number): Rectangle | undefined => {
  let free = box;
  for (const obstacle of obstacles.map((each) => inflate(each, gutter))) {
    if (!overlap(free, obstacle)) continue;
    const [best] = besides(free, obstacle)
      .filter(({ width, height }) => width > 1 && height > 1)
      .sort((a, b) => areaOf(b) - areaOf(a));
    if (best === undefined) return undefined;
    free = best;
  }
  return free;
};

/** The strips of the safe area above, below and beside the obstacles: where words go when no place of the overlay has room. */
export const stripsBeside = (safe: Rectangle, obstacles: readonly Rectangle[], gutter: number): Rectangle[] =>
  obstacles
    .flatMap((obstacle) => besides(safe, inflate(obstacle, gutter)))
    .filter(({ width, height }) => width > 1 && height > 1)
    .sort((a, b) => areaOf(b) - areaOf(a));
