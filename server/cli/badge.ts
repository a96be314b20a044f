const LABEL = 'claims covered';

/** Widths of the two halves, wide enough for the font that most browsers have. */
const LEFT = 96;
const RIGHT = 44;

/** Share of covered claims as a picture for a README. White on these colours holds WCAG AA. */
export function badge(percent: number): string {
  const colour = percent >= 90 ? '#1a7f37' : percent >= 70 ? '#8a5a00' : '#b42318';
  const value = `${percent} %`;
  const width = LEFT + RIGHT;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="20" role="img" aria-label="${LABEL}: ${value}">
<title>${LABEL}: ${value}</title>
<clipPath id="r"><rect width="${width}" height="20" rx="3"/></clipPath>
<g clip-path="url(#r)"><rect width="${LEFT}" height="20" fill="#444a50"/><rect x="${LEFT}" width="${RIGHT}" height="20" fill="${colour}"/></g>
<g fill="#fff" text-anchor="middle" font-family="Verdana, Geneva, 'DejaVu Sans', sans-serif" font-size="11"><text x="${LEFT / 2}" y="14">${LABEL}</text><text x="${LEFT + RIGHT / 2}" y="14">${value}</text></g>
</svg>
`;
}
