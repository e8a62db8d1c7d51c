import { createCanvas, loadImage } from '@napi-rs/canvas';
import { readdirSync, writeFileSync, statSync } from 'node:fs';
const root=process.argv[2]!;const files:string[]=[];
const walk=(d:string)=>{for(const f of readdirSync(d).sort()){const p=d+'/'+f;if(statSync(p).isDirectory())walk(p);else if(/\.(jpe?g|png)$/.test(f)&&(!process.argv[4]||p.includes(process.argv[4])))files.push(p);}};walk(root);
const sel=files.slice(0,48);const cols=8,W=230,H=410;const c=createCanvas(cols*W,Math.ceil(sel.length/cols)*H);const g=c.getContext('2d');
for(const [i,f] of sel.entries()){const im=await loadImage(f);const s=Math.min((W-4)/im.width,(H-4)/im.height);g.drawImage(im,(i%cols)*W,Math.floor(i/cols)*H,im.width*s,im.height*s);}
writeFileSync(process.argv[3]!,c.encodeSync('png'));console.log(files.length,sel[0]);
