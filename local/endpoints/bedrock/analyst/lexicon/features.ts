// What speaks for a product, as words to look for; hits make selling points and fill keywords.
import { entries } from './entry.ts';

export const FEATURES = entries(`
non-stick | 不粘,不粘锅底 | antiadherente | nonstick
waterproof | 防水 | impermeable, resistente al agua | water-resistant, water resistant
machine washable | 可机洗,机洗 | lavable, apto para lavadora | washable, easy to clean, dishwasher safe, dishwasher-safe
breathable | 透气 | transpirable | breathable
comfortable | 舒适,舒服 | cómodo, comodidad, confort | comfort, comfy
durable | 耐用,耐磨,结实,不变形 | duradero, resistente | sturdy, long-lasting, robust
lightweight | 轻薄,轻便,轻盈 | ligero, ultraligero, pesa poco | light-weight, featherlight
moisturising | 保湿,补水,滋润 | hidratante, hidratación | moisturizing, hydrating
repairing | 修护,修复,抗老,抗皱 | reparador, antiedad, antiarrugas | repair, anti-aging, anti-ageing
brightening | 提亮,美白,水光,透亮 | luminoso, iluminador | brightening, glow
oil control | 控油,不油腻 | sin grasa | oil-free, oil free, non-greasy
long-wearing | 持妆,不脱妆,不卡粉,不沾杯,带妆 | larga duración, no transfiere | long-wear, smudge-proof, transfer-proof
sensitive skin | 敏感肌 | piel sensible, pieles sensibles | sensitive skin, dermatologist tested
sun protection | 防晒 | protección solar | spf, broad-spectrum, broad spectrum
noise cancelling | 降噪 | cancelación de ruido | noise cancellation, noise-cancelling, noise-canceling
long battery life | 续航 | duración de batería, batería | battery life, rechargeable
wireless | 无线 | inalámbrico | cordless, bluetooth
fast charging | 快充 | carga rápida | quick charge
heat retention | 保温,锁温,保冷 | mantiene el calor, aislamiento térmico | insulated, keeps hot, keeps cold, holds the heat
energy saving | 节能,省电 | ahorro de energía, eficiente | energy efficient, energy-efficient, low energy
multi-purpose | 多功能,一物多用 | multifuncional, multiusos | multifunctional, all-purpose, versatile
adjustable | 可调节 | ajustable, regulable | adjustable
foldable | 可折叠,折叠 | plegable | folding, collapsible, stackable
handmade | 手工 | hecho a mano, cosido a mano, artesanal | handcrafted, hand-made, hand-painted
eco-friendly | 环保,可降解 | ecológico, sostenible, reciclado | recycled, sustainable, biodegradable
natural | 天然,纯天然,无添加 | natural, orgánico | all-natural, no preservatives
soft | 柔软,亲肤,软糯,细腻 | suave, blando | soft to the touch, silky, smooth
warm | 保暖,加绒,抗寒 | abrigado, cálido | thermal, keeps warm
stretch | 弹力,有弹性,高弹 | elástico | stretchy, elastic
wrinkle-free | 抗皱不变形,免烫,不起球,不易皱 | apenas se arruga, no se arruga, inarrugable | wrinkle-resistant, wrinkle free
flattering | 显高,显白,遮肉,修饰身形,修饰线条,塑形 | favorecedor, estiliza | flattering, slimming effect
crisp | 挺括,有型,廓形 | estructurado | structured
texture | 质感,手感,做工 | calidad, textura | quality, texture
design | 设计感,设计 | diseño | design
sharp | 锋利 | afilado | sharp, sharpened, razor-sharp
fresh taste | 鲜嫩,酥脆,香甜,入口即化,爆汁 | crujiente, sabroso, delicioso, jugoso | crunchy, crispy, delicious, tasty, juicy, creamy
healthy | 低脂,低卡,健康,零添加 | saludable, bajo en calorías | healthy, whole grain, high protein, low calorie, low fat
safe | 食品级,安全,母婴可用 | seguro, libre de bpa | bpa free, bpa-free, food grade, food-safe, non-toxic
fast | 吸收,快速,速干,十秒 | rápido, secado rápido, absorción rápida | fast-acting, quick-drying, quick, absorbs
large capacity | 大容量 | gran capacidad, amplio | large capacity, spacious, roomy
ergonomic | 人体工学 | ergonómico | ergonomic
quiet | 静音 | silencioso | silent, quiet operation
smart | 智能 | inteligente, control por voz | smart, voice control
high resolution | 高清 | alta resolución, 4k, full hd | 4k, 8k, hdr, full hd, ultra hd
anti-slip | 防滑 | antideslizante | non-slip, slip-resistant, anti-skid
scratch resistant | 耐刮,防刮 | resistente a rayones | scratch-resistant, stain resistant, rust resistant, corrosion resistant
`);
