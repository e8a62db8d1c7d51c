import { createCanvas } from '@napi-rs/canvas';
import { paint } from '../local/endpoints/bedrock/painter/paint.ts';
import { readScene } from '../local/endpoints/bedrock/painter/scene/read-scene.ts';
import { composeScene } from '../local/endpoints/bedrock/painter/compose/compose-scene.ts';
import { panelOf, ruleFrame, writeMargin } from '../local/endpoints/bedrock/painter/compose/margin.ts';
import { bringOutGrain, layPaper } from '../local/endpoints/bedrock/painter/toolkit/paper.ts';
import { seededRandom } from '../local/endpoints/bedrock/painter/toolkit/random.ts';
const prompt='Professional product photograph for a livestream, hero close-up at eye level. It shows a cast iron skillet. The moment: searing a steak in the hot pan. The setting is a kitchen counter. In the foreground: rosemary. Props: garlic, salt, lemon, steam. The scene is lit by warm morning light from the left. Colour palette: warm coral #E8614A, toasted oat #D9B38C, herb green #6C8B4F, cream #F8EBD3.';
await paint({prompt,negativePrompt:'',seed:1,width:768,height:1344,format:'jpeg'});
const T:Record<string,number>={};let c=process.cpuUsage();
const lap=(n:string)=>{const d=process.cpuUsage(c);T[n]=(T[n]??0)+(d.user+d.system)/1000;c=process.cpuUsage();};
const N=8;
for(let i=0;i<N;i++){const canvas=createCanvas(768,1344);const request={prompt,negativePrompt:'',seed:i};c=process.cpuUsage();
const scene=readScene(request);lap('read');
const sheet={context:canvas.getContext('2d'),width:768,height:1344,unit:7.68,random:seededRandom(i,prompt),palette:scene.palette,light:scene.light};
const frame=panelOf(768,1344);layPaper(sheet);composeScene(sheet,{scene,frame});ruleFrame(sheet,frame);lap('compose js');
if(process.argv[2]){canvas.getContext('2d').getImageData(0,0,1,1);lap('raster');}
bringOutGrain(sheet);writeMargin(sheet,frame,'CU');lap('grain js');
canvas.getContext('2d').getImageData(0,0,1,1);lap('raster');
canvas.encodeSync('jpeg',90);lap('jpeg');}
for(const k in T)console.log(k,(T[k]!/N).toFixed(1));
