import { createCanvas, loadImage } from '@napi-rs/canvas';
import { writeFileSync } from 'node:fs';
import { paint } from '../local/endpoints/bedrock/painter/paint.ts';
const B={
 hearth:'Colour palette: warm coral #E8614A, toasted oat #D9B38C, herb green #6C8B4F, cream #F8EBD3. Brand light: low warm side light as in a kitchen at breakfast, steam catching the sun, deep but open shadows. Composition: the product in use on a wooden worktop, hands coming in from the edge, ingredients in a loose arc. Camera: 35 mm lens, three-quarter view from just above the worktop. Overall feeling: generous, lively, a little messy.',
 petal:'Colour palette: blush #E79AA6, rose petal #F6CFD0, antique gold #C79A5B, ivory #FDF3EE. Brand light: diffused morning light through a sheer curtain. Composition: close and intimate, the product slightly off centre. Camera: 85 mm lens, shallow depth of field, slightly above eye level. Overall feeling: tender, dewy.',
 costa:'Colour palette: sea blue #1F7A99, terracotta #BF5B3B, lemon #F0C648, whitewash #EFF3EE. Brand light: strong low Mediterranean sun, long clean shadows. Composition: full figure or full garment with room to move, a wall or stair as a strong diagonal. Camera: 50 mm lens, knee height looking slightly up. Overall feeling: free, sunny.',
 house:'Colour palette: slate #3E5567, stone #C3C9CC, amber #E0A13A, paper #F4F5F5. Brand light: soft even daylight from a large window on the left. Camera: eye level, 50 mm lens.',
};
const V={hero:'hero close-up at eye level, shallow depth of field, the centre of the frame in focus',wide:'wide establishing shot, the whole place visible, deep focus',flat:'overhead flat lay seen straight from above, things arranged with generous space',use:'in-use three-quarter view from slightly above, as if someone has just stepped aside',low:'low angle looking slightly up, strong foreground, open space above',window:'medium shot with light falling in from one side, long soft shadows',detail:'macro detail of surface and texture, very shallow depth of field',depth:'view through a blurred near object into the scene, layered depth'};
const P=(v:keyof typeof V,b:keyof typeof B,s:string)=>`Professional product photograph for a livestream, ${V[v]}. ${s} ${B[b]}`;
const skillet='It shows a cast iron skillet. The moment: searing a steak in the hot pan. The product, drawn exactly so: colour cherry red, material cast iron. The setting is a kitchen counter. In the foreground: rosemary. Props: garlic, salt, lemon, steam. The scene is lit by warm morning light from the left. The mood is warm.';
const lip='It shows a velvet matte lipstick. The moment: applying colour to the lips. The product, drawn exactly so: colour rose red. The setting is a dressing table with a vanity mirror. Props: rose petals, silk, mirror. The scene is lit by soft window light from the right.';
const serum='It shows a dropper bottle of face serum. The moment: holding the bottle up. The setting is a bathroom vanity. Props: water drops, white flowers, towel. The scene is lit by soft morning light from the left.';
const dress='It shows a linen midi dress. The moment: a woman walking, the skirt swings. The product, drawn exactly so: colour terracotta. The setting is a whitewashed street by the sea. Props: straw hat, basket. The scene is lit by golden hour sun from the left.';
const set='Only the set is photographed, ready for the product: a clear, empty, level place in the lower centre of the frame, evenly lit, with nothing in front of it. ';
const list:[string,string][]=[];
for(const v of Object.keys(V) as (keyof typeof V)[]) list.push(['skillet '+v,P(v,'hearth',skillet)]);
for(const v of Object.keys(V) as (keyof typeof V)[]) list.push(['dress '+v,P(v,'costa',dress)]);
for(const v of ['hero','wide','flat','use'] as const) list.push(['lip '+v,P(v,'petal',lip)]);
for(const v of ['hero','wide','flat','use'] as const) list.push(['serum '+v,P(v,'petal',serum)]);
for(const v of Object.keys(V) as (keyof typeof V)[]) list.push(['set kitchen '+v,P(v,'hearth',set+'The setting is a kitchen counter. Props: herbs, eggs, cutting board. The scene is lit by morning light from the left.')]);
for(const v of ['hero','wide','flat','use'] as const) list.push(['set wardrobe '+v,P(v,'costa',set+'The setting is a bedroom with an open wardrobe. Props: sandals, straw hat. The scene is lit by window light from the right.')]);
list.push(['set picnic',P('hero','hearth',set+'The setting is a campsite by a lake. Props: steam, mug. The scene is lit by golden hour.')],['set candle',P('wide','hearth',set+'The setting is long oak table with candles. In the foreground: cornbread. Props: linen cloth. The scene is lit by candle light.')],['set vanity',P('use','petal',set+'The setting is a dressing table. Props: rose petals, mirror, brush. The scene is lit by soft window light.')],['set beach',P('wide','costa',set+'The setting is a beach. Props: straw hat, shells. The scene is lit by sun from the right.')]);
list.push(['neon headphones',P('window','house','It shows black wireless headphones. The setting is a desk at night. Props: laptop, cup. The scene is lit by neon light.')]);
list.push(['candle mug',P('use','house','It shows a white mug. The moment: hands holding the mug. The setting is a living room. Props: candle, books. The scene is lit by candlelight.')]);
list.push(['beach glasses',P('hero','costa','It shows sunglasses. The setting is a beach. Props: shells, towel. The scene is lit by sunset.')]);
list.push(['sneaker street',P('low','house','It shows white running shoes. The moment: running in the city. The setting is a city street. The scene is lit by sun.')]);
list.push(['picnic blender',P('wide','hearth','It shows a portable blender. The moment: woman pouring a smoothie. The setting is a picnic in the park. Props: fruit, basket, glass. The scene is lit by sun from the right.')]);
list.push(['zh perfume',P('window','petal','It shows 香水 perfume bottle. The setting is 客厅. Props: flowers, books. The scene is lit by back light.')]);
list.push(['gadget?',P('hero','house','It shows a garlic press. The setting is a livestream studio. The scene is lit by ring light.')]);
list.push(['gym jacket',P('window','house','It shows a running jacket. The setting is a gym. The product, drawn exactly so: colour teal.')]);
const only=process.argv[3]; const sel=only?list.filter(([n])=>n.includes(only)):list;
const cols=Number(process.argv[4]??8);const W=Number(process.argv[5]??300),H=Math.round(W*1.75);
const rows=Math.ceil(sel.length/cols);const c=createCanvas(cols*W,rows*(H+16));const g=c.getContext('2d');g.fillStyle='#888';g.fillRect(0,0,c.width,c.height);
let t=0;let i=0;
for(const [n,p] of sel){const s=performance.now();const bytes=await paint({prompt:p,negativePrompt:'text, watermark',seed:1000+i*77,width:768,height:1344,format:'jpeg'});t+=performance.now()-s;
 const im=await loadImage(Buffer.from(bytes));const x=(i%cols)*W,y=Math.floor(i/cols)*(H+16);g.imageSmoothingQuality='high';g.drawImage(im,x+2,y+16,W-4,H-4);g.fillStyle='#fff';g.font='12px sans-serif';g.fillText(n,x+4,y+12);i++;}
writeFileSync(process.argv[2]!,c.encodeSync('png'));console.log('mean ms',t/sel.length);
