// British spellings as American ones, so that both are looked up and compared alike.

/** `British American`; plurals and other endings are worked out where the rules below do not reach them. */
const PAIRS = `
colour color, favour favor, flavour flavor, harbour harbor, labour labor, neighbour neighbor, honour honor, humour humor, odour odor,
armour armor, rumour rumor, vapour vapor, parlour parlor, behaviour behavior, saviour savior, vigour vigor, glamour glamor,
centre center, metre meter, litre liter, fibre fiber, theatre theater, calibre caliber, spectre specter, sombre somber, lustre luster,
sabre saber, ochre ocher, meagre meager, millimetre millimeter, centimetre centimeter, kilometre kilometer, millilitre milliliter,
grey gray, tyre tire, kerb curb, plough plow, pyjamas pajamas, pyjama pajama, yoghurt yogurt, doughnut donut, draught draft,
jewellery jewelry, jeweller jeweler, aluminium aluminum, aeroplane airplane, moustache mustache, sceptical skeptical, artefact artifact,
storey story, storeys stories, cheque check, catalogue catalog, dialogue dialog, analogue analog, programme program, cosy cozy,
gaol jail, mould mold, moulding molding, mouldy moldy, smoulder smolder, axe ax, woollen woolen, woolly wooly, fulfil fulfill,
skilful skillful, wilful willful, enrol enroll, instalment installment, defence defense, offence offense, licence license, pretence pretense,
manoeuvre maneuver, anaemic anemic, encyclopaedia encyclopedia, paediatric pediatric, foetus fetus, oesophagus esophagus,
archaeology archeology, mediaeval medieval, tumour tumor, valour valor, endeavour endeavor, savour savor, savoury savory, marvellous marvelous,
chilli chili, whisky whiskey, ageing aging, acknowledgement acknowledgment, judgement judgment, mum mom, mummy mommy, sulphur sulfur,
sulphate sulfate, speciality specialty, carburettor carburetor, annexe annex, dyke dike, tidbit titbit, omelette omelet, cauldron caldron,
racquet racket, barbeque barbecue, bbq barbecue, ketchup catsup, hiccough hiccup, pedlar peddler, vice vise, ladybird ladybug, maths math
`;

const byBritish = new Map(
  PAIRS.split(',').map((pair): [string, string] => {
    const [british = '', american = ''] = pair.trim().split(' ');
    return [british, american];
  }),
);

/** Endings that a word of the table may have: `colours`, `coloured`, `centred`. */
const ENDING = /^(?<stem>.{4,}?)(?<ending>s|ed|d|ing|ful|less|ist|able|ers?)$/u;

/** Two l before an ending where American has one: travelling, modelled, marvellous. */
const DOUBLE_L =
  /^(?<stem>travel|model|label|cancel|signal|level|panel|jewel|channel|tunnel|marvel|quarrel|grovel|shovel|swivel|towel|bevel|chisel|fuel|counsel|pencil|stencil|total|equal|dial|spiral|medal|pedal|enamel|carol|gravel|funnel|barrel|unravel)l(?<ending>ing|ed|ers?|ous)$/u;

/** Verbs in -ise and -yse; surprise, turquoise and others end so in both. */
const ISE =
  /^(?<stem>(?:organ|real|steril|recogn|personal|custom|moistur|minim|maxim|styl|summar|emphas|special|modern|visual|optim|final|normal|general|character|local|crystal|caramel|oxid|galvan|pressur|vapor|atom|energ|tenderi?|pasteur|fertil|harmon|symbol|idol|immun|mechan|motor|random|reorgan|revital|digit|categor|memor|neutral|util|standard|stabil|synchron|civil|apolog|critic|hypnot|fantas|patron|polar|polymer|color|deodor|detox|exfol|prior|real|social|sanit|victim|vandal|weather|winter|anal|paral|catal|dial|electrol|hydrol)[iy]?)s(?<ending>e|es|ed|ing|er|ers|ation|ations)$/u;

const byTable = (word: string): string | undefined => {
  const whole = byBritish.get(word);
  if (whole !== undefined) return whole;
  const { stem = '', ending = '' } = ENDING.exec(word)?.groups ?? {};
  const american =
    byBritish.get(stem) ??
    (ending === 'd' || ending === 'ed' || ending === 'ing' ? byBritish.get(`${stem}e`) : undefined);
  return american === undefined ? undefined : american + ending;
};

const byRule = (word: string): string => {
  const double = DOUBLE_L.exec(word)?.groups;
  if (double !== undefined) return `${double['stem'] ?? ''}${double['ending'] ?? ''}`;
  const ise = ISE.exec(word)?.groups;
  return ise === undefined || !/[iy]$/u.test(ise['stem'] ?? '') ? word : `${ise['stem'] ?? ''}z${ise['ending'] ?? ''}`;
};

/** `word` in lower case; one that is spelt alike in both comes back as it is. */
export const american = (word: string): string => byTable(word) ?? byRule(word);
