// The colour of a point: wide lights with soft shadows, reflections of the studio and of the product itself, glass, lacquer, cloth.
import { ambient, hang, surroundings } from './light.ts';
import { march, normalAt, openness, reaches, throughPart } from './march.ts';
import type { Hit, Ray } from './march.ts';
import type { Part, Scene, Surface } from './scene.ts';
import { add, dot, mix, multiply, normalise, reflect, refract, scale } from './vector.ts';
import type { Vector } from './vector.ts';

const WHITE: Vector = [1, 1, 1];
const GLASS_RATIO = 1 / 1.5;
const MAX_BOUNCES = 2;

export interface Studio {
  scene: Scene;
  seen: (direction: Vector, roughness: number) => Vector;
  lights: readonly { forward: Vector; strength: Vector; spread: number }[];
  /** Length of the product, units. */
  size: number;
  /** Width of a pixel at the product, units. */
  pixel: number;
}

export interface Light {
  colour: Vector;
  alpha: number;
}

/** The studio ready to be photographed. */
export function openStudio(scene: Scene, size: number, pixel: number): Studio {
  const lights = scene.softboxes.map(hang).map((softbox) => ({
    forward: softbox.forward,
    strength: scale(softbox.light, Math.min(1, softbox.width * softbox.height * 2.1)),
    spread: Math.min(0.9, Math.sqrt(softbox.width * softbox.height)),
  }));
  return { scene, seen: surroundings(scene), lights, size, pixel };
}

interface Point {
  hit: Hit;
  normal: Vector;
  view: Vector;
  surface: Surface;
  bounce: number;
}

function diffuse(studio: Studio, point: Point, open: number): Vector {
  const { scene, size } = studio;
  const glow = point.surface.glow ?? 0;
  let sum = scale(ambient(scene.sky, point.normal[1]), 0.9 * open + 0.1 * glow);
  const from = add(point.hit.point, scale(point.normal, studio.pixel * 3));
  for (const light of studio.lights) {
    const wrap = 0.12 + 0.25 * light.spread + 0.35 * glow;
    const facing = (dot(point.normal, light.forward) + wrap) / (1 + wrap);
    if (facing <= 0) continue;
    const ray: Ray = { from, direction: light.forward, reach: size * 0.7 };
    const open = point.bounce > 0 ? 1 : reaches(scene.parts, ray, 0.12 + light.spread * 0.45);
    sum = add(sum, scale(light.strength, facing * facing * (glow * 0.4 + open * (1 - glow * 0.4))));
  }
  return multiply(sum, point.surface.colour);
}

function mirrored(studio: Studio, point: Point, lobe: { roughness: number; open: number }): Vector {
  const direction = reflect(scale(point.view, -1), point.normal);
  const { roughness, open } = lobe;
  const air = studio.seen(direction, roughness);
  const hidden = roughness < 0.4 ? 1 - (1 - open) * 0.35 : open;
  if (roughness >= 0.4 || point.bounce >= MAX_BOUNCES) return scale(air, hidden);
  const from = add(point.hit.point, scale(point.normal, studio.pixel * 4));
  const hit = march(studio.scene.parts, { from, direction, reach: studio.size * 1.5 }, studio.pixel);
  if (hit === undefined) return scale(air, hidden);
  const other = shade(studio, hit, { direction, bounce: point.bounce + 1 }).colour;
  return mix(other, scale(air, hidden), roughness * 1.2);
}

const fresnel = (facing: number, roughness: number): number => (1 - facing) ** 5 * (1 - roughness * 0.85);

function solid(studio: Studio, point: Point, open: number): Vector {
  const { colour, roughness, metal = 0, coat = 0, sheen = 0 } = point.surface;
  const facing = Math.max(0, dot(point.normal, point.view));
  const grazing = fresnel(facing, roughness);
  const base = mix([0.04, 0.04, 0.04], colour, metal);
  const share = add(base, scale(add(WHITE, scale(base, -1)), grazing));
  const body = multiply(diffuse(studio, point, open), scale(add(WHITE, scale(share, -1)), 1 - metal));
  const shine = multiply(mirrored(studio, point, { roughness, open }), share);
  let sum = add(body, shine);
  if (sheen > 0) sum = add(sum, scale(mix(colour, WHITE, 0.4), sheen * (1 - facing) ** 3 * 0.55 * open));
  if (coat > 0) {
    const film = coat * (0.045 + 0.9 * fresnel(facing, 0.05));
    sum = add(scale(sum, 1 - film), scale(mirrored(studio, point, { roughness: 0.03, open }), film));
  }
  return sum;
}

function glass(studio: Studio, point: Point, parts: readonly Part[]): Light {
  const { glass: material } = point.surface;
  const facing = Math.max(0, dot(point.normal, point.view));
  const share = 0.04 + 0.9 * fresnel(facing, 0.02);
  const shine = scale(mirrored(studio, point, { roughness: 0.02, open: 1 }), share);
  const inward = refract(scale(point.view, -1), point.normal, GLASS_RATIO);
  if (material === undefined || inward === undefined) return { colour: shine, alpha: 1 };
  const from = add(point.hit.point, scale(inward, studio.pixel * 6));
  const length = throughPart(point.hit.part, { from, direction: inward, reach: studio.size }, studio.pixel * 0.5);
  const others = parts.filter((part) => part !== point.hit.part);
  const behind = march(others, { from, direction: inward, reach: length }, studio.pixel);
  const path = behind?.distance ?? length;
  const left = material.absorb.map((absorbed) => Math.exp(-absorbed * path)) as unknown as Vector;
  if (behind !== undefined && point.bounce < MAX_BOUNCES) {
    const inner = shade(studio, behind, { direction: inward, bounce: point.bounce + 1 });
    return { colour: add(shine, multiply(inner.colour, scale(left, 1 - share))), alpha: 1 };
  }
  const backlight = scale(studio.seen(inward, 0.55), 0.55);
  const through = add(scale(WHITE, 0.3), backlight);
  const alpha = Math.max(material.backing, share, 1 - Math.max(...left));
  return { colour: add(shine, scale(multiply(through, left), alpha * (1 - share))), alpha };
}

/** Light that comes back along a ray from what it hit; `colour` is premultiplied by `alpha`. */
export function shade(studio: Studio, hit: Hit, seen: { direction: Vector; bounce: number }): Light {
  const normal = normalAt(hit.part, hit.point, studio.pixel * 0.9);
  const surface = hit.part.surface(hit.point, normal);
  const point: Point = { hit, normal, view: normalise(scale(seen.direction, -1)), surface, bounce: seen.bounce };
  if (surface.glass !== undefined) return glass(studio, point, studio.scene.parts);
  const open = seen.bounce > 0 ? 1 : openness(studio.scene.parts, hit.point, { normal, radius: studio.size * 0.16 });
  return { colour: solid(studio, point, open), alpha: 1 };
}
