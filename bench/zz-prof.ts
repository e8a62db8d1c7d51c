import { paint } from '../local/endpoints/bedrock/painter/paint.ts';
const p='Professional product photograph for a livestream, hero close-up at eye level. It shows a cast iron skillet. The moment: searing a steak in the hot pan. The setting is a kitchen counter. In the foreground: rosemary. Props: garlic, salt, lemon, steam. The scene is lit by warm morning light from the left. Colour palette: warm coral #E8614A, toasted oat #D9B38C, herb green #6C8B4F, cream #F8EBD3.';
const p2='overhead flat lay of a dress (woman walking), on a street. Props: straw hat, basket, flowers';
for(const q of [p,p2]){ await paint({prompt:q,negativePrompt:'',seed:1,width:768,height:1344,format:'jpeg'});
const c=process.cpuUsage();for(let i=0;i<8;i++)await paint({prompt:q,negativePrompt:'',seed:i,width:768,height:1344,format:'jpeg'});const d=process.cpuUsage(c);console.log('cpu ms',(d.user+d.system)/8000);}
