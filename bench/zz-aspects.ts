import { createCanvas, loadImage } from '@napi-rs/canvas';
import { writeFileSync } from 'node:fs';
import { paint } from '../local/endpoints/bedrock/painter/paint.ts';
const pal='Colour palette: warm coral #E8614A, toasted oat #D9B38C, herb green #6C8B4F, cream #F8EBD3.';
const pal2='Colour palette: sea blue #1F7A99, terracotta #BF5B3B, lemon #F0C648, whitewash #EFF3EE.';
const ps=[`A close-up. It shows a chef's knife. The moment: slicing a tomato. The setting is a kitchen. Props: lemon, herbs, bowl. ${pal}`,`wide establishing shot. It shows a jacket. The moment: woman walking. The setting is a street. The scene is lit by golden hour. ${pal2}`,`medium shot. Only the set is photographed, ready for the product: a clear, empty, level place in the lower centre. The setting is a terrace. Props: lemon, glass. ${pal2}`,`overhead flat lay of sandals. Setting: beach. Props: shells, towel, sunglasses. ${pal2}`,`in-use three-quarter view. It shows a mug. The moment: hands holding it. The setting is an office. Props: laptop, book. ${pal}`];
const sizes=[[1024,1024],[1344,768],[1536,640],[640,1536]] as const;
const c=createCanvas(1900,5*360);const g=c.getContext('2d');g.fillStyle='#777';g.fillRect(0,0,1900,1800);
let y=0;for(const [k,p] of ps.entries()){let x=0;for(const [w,h] of sizes){const im=await loadImage(Buffer.from(await paint({prompt:p,negativePrompt:'',seed:5+k,width:w,height:h,format:'jpeg'})));const H=350,W=Math.round(H*w/h);g.drawImage(im,x,y,Math.min(W,820),W>820?Math.round(820*h/w):H);x+=Math.min(W,820)+4;if(x>1800)break;}y+=360;}
writeFileSync('/tmp/pic/asp.png',c.encodeSync('png'));
for(const [w,h] of [[64,64],[64,160],[1,1],[200,70]] as const) await paint({prompt:ps[0]!,negativePrompt:'',seed:1,width:w,height:h,format:'png'});
