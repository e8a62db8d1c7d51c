// Spanish verbs that no rule bends.

/** Verbs that bend irregularly: form = infinitive. */
export const SPANISH_IRREGULAR = `
hace hacer, hacen hacer, haciendo hacer, hizo hacer, hicieron hacer, va ir, van ir, yendo ir, fue ir, pone poner, ponen poner,
poniendo poner, puso poner, cae caer, caen caer, cayendo caer, cayó caer, lee leer, leen leer, leyendo leer, leyó leer,
ve ver, ven ver, viendo ver, vio ver, ríe reír, ríen reír, riendo reír, sonríe sonreír, sonríen sonreír, sonriendo sonreír,
viene venir, vienen venir, viniendo venir, huele oler, huelen oler, oliendo oler, yace yacer, yacen yacer, yaciendo yacer,
da dar, dan dar, dando dar, dio dar, sostiene sostener, sostienen sostener, sosteniendo sostener, contiene contener,
contienen contener, conteniendo contener, obtiene obtener, obtienen obtener, obteniendo obtener, duerme dormir, duermen dormir,
durmiendo dormir, durmió dormir, fríe freír, fríen freír, friendo freír, sigue seguir, siguen seguir, siguiendo seguir,
persigue perseguir, persiguen perseguir, persiguiendo perseguir, consigue conseguir, consiguen conseguir, consiguiendo conseguir,
viste vestir, visten vestir, vistiendo vestir, sienta sentarse, sientan sentarse, sentándose sentarse, requiere requerir,
requieren requerir, requiriendo requerir, conduce conducir, conducen conducir, conduciendo conducir, zambulle zambullir, zambullen zambullir,
zambullendo zambullir, juegan jugar
`;

/** Infinitives whose stem changes in the present: verb = its stem there. */
export const SPANISH_STEMS: Readonly<Record<string, string>> = {
  jugar: 'jueg',
  cerrar: 'cierr',
  empezar: 'empiez',
  comenzar: 'comienz',
  volar: 'vuel',
  mostrar: 'muestr',
  colgar: 'cuelg',
  verter: 'viert',
  remover: 'remuev',
  revolver: 'revuelv',
  morder: 'muerd',
  calentar: 'calient',
};
