// Well-known brand names that are one word; a title's first word is taken for a brand anyway.

const BRANDS = new Set(
  `nike adidas puma reebok converse vans asics fila skechers columbia timberland clarks crocs birkenstock levis levi's zara mango uniqlo
gucci prada chanel dior hermes burberry versace armani lacoste tommy calvin fendi coach michael kors guess casio seiko citizen rolex swatch
sony samsung apple xiaomi huawei oppo vivo oneplus motorola nokia lg philips panasonic toshiba sharp bose jbl sennheiser beats logitech
razer asus acer lenovo dell hp msi microsoft google amazon gopro canon nikon fujifilm kodak garmin fitbit dyson bosch siemens tefal moulinex
braun oral-b gillette nivea loreal maybelline revlon lancome clinique garnier neutrogena cerave dove pantene olay colgate crest listerine
nestle nescafe nespresso lipton starbucks coca-cola pepsi kellogg's kraft heinz lindt nutella oreo nabisco lays pringles hershey's
ikea lego hasbro mattel disney marvel tupperware rubbermaid pyrex zwilling waterford whirlpool electrolux kitchenaid cuisinart ninja
3m fellowes avery pilot bic sharpie staedtler moleskine epson brother xerox kingston sandisk intel amd nvidia nintendo playstation xbox
pandora tiffany cartier swarovski`.split(/\s+/u),
);

/** Whether a folded word is a well-known brand. */
export const isBrand = (folded: string): boolean => BRANDS.has(folded);
