import { createCanvas, loadImage } from '@napi-rs/canvas';
import { writeFileSync } from 'node:fs';
import { paint } from '../local/endpoints/bedrock/painter/paint.ts';
import { FORMS } from '../local/endpoints/bedrock/painter/forms/catalogue.ts';
import { PROPS } from '../local/endpoints/bedrock/painter/props/catalogue.ts';
import { SETTINGS } from '../local/endpoints/bedrock/painter/settings/catalogue.ts';
const mode=process.argv[3];
const names=mode==='props'?PROPS.map(f=>f.words[0]!):mode==='settings'?SETTINGS.map(f=>f.words[0]!):FORMS.map(f=>f.words[0]!);
const cols=10,W=190,H=mode==='settings'?330:238;const c=createCanvas(cols*W,Math.ceil(names.length*(mode==='settings'?2:1)/cols)*(H+14));const g=c.getContext('2d');g.fillStyle='#777';g.fillRect(0,0,c.width,c.height);
let i=0;
const tall=mode==='settings';
const views=tall?['medium shot','wide establishing shot']:['medium shot'];
for(const n of names)for(const v of views){const prompt=mode==='props'?`Close-up of a box. Props: ${n}, ${n}. The setting is a studio.`:mode==='settings'?`${v}. It shows a bottle. The setting is a ${n}. Light: from the left window.`:`Medium shot. It shows a ${n}. The setting is a studio. Light: soft from the left.`;
const b=await paint({prompt,negativePrompt:'',seed:9+i,width:tall?512:512,height:tall?896:640,format:'jpeg'});
const im=await loadImage(Buffer.from(b));const x=(i%cols)*W,y=Math.floor(i/cols)*(H+14);g.drawImage(im,x+1,y+14,W-2,H-2);g.fillStyle='#fff';g.font='11px sans-serif';g.fillText(n+' '+(tall?v:''),x+3,y+11);i++;}
writeFileSync(process.argv[2]!,c.encodeSync('png'));
