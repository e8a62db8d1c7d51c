// What comes from a direction of the studio, seen sharp or through a rough surface.
import type { Scene, Softbox } from './scene.ts';
import { add, cross, dot, mix, normalise, scale, smoothstep } from './vector.ts';
import type { Vector } from './vector.ts';

interface HungBox extends Softbox {
  forward: Vector;
  right: Vector;
  up: Vector;
}

/** A softbox with its own axes. */
export function hang(softbox: Softbox): HungBox {
  const forward = normalise(softbox.towards);
  const right = normalise(cross(Math.abs(forward[1]) > 0.95 ? [0, 0, 1] : [0, 1, 0], forward));
  return { ...softbox, forward, right, up: cross(forward, right) };
}

function panel(softbox: HungBox, direction: Vector, roughness: number): number {
  const ahead = dot(direction, softbox.forward);
  if (ahead <= 0.02) return 0;
  const soft = 0.035 + roughness * 0.95;
  const across = Math.abs(dot(direction, softbox.right) / ahead);
  const along = Math.abs(dot(direction, softbox.up) / ahead);
  const inside =
    smoothstep(softbox.width + soft, softbox.width - soft, across) *
    smoothstep(softbox.height + soft, softbox.height - soft, along);
  const spread = (softbox.width * softbox.height) / ((softbox.width + soft * 0.5) * (softbox.height + soft * 0.5));
  // Brighter in the middle, as a real diffuser is.
  return inside * spread * (1.08 - 0.16 * across - 0.1 * along);
}

/** Light of walls and table from a direction. */
export function ambient(sky: Scene['sky'], up: number): Vector {
  return up >= 0 ? mix(sky[1], sky[0], smoothstep(0, 0.9, up)) : mix(sky[1], sky[2], smoothstep(0, 0.6, -up));
}

/** Everything that comes from a direction: walls, table and softboxes. */
export function surroundings(
  scene: Pick<Scene, 'softboxes' | 'sky'>,
): (direction: Vector, roughness: number) => Vector {
  const boxes = scene.softboxes.map(hang);
  return (direction, roughness) => {
    let sum = ambient(scene.sky, direction[1] * (1 - roughness * 0.5));
    for (const softbox of boxes) {
      const share = panel(softbox, direction, roughness);
      if (share > 0) sum = add(sum, scale(softbox.light, share));
    }
    return sum;
  };
}
