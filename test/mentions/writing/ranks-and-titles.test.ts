import { table } from '../check.ts';

// Names with a number of their own, in words, in ranks and in the titles of works; and the counts beside them.
table(
  'value',
  `
Formula One and Formula Two return to Lake Corva on «June 8». → DATE --06-08
Tropical Depression Seven formed «650 miles» east of Isla Brava. → QTY =650 mi
The Gang of Four and the Group of Seven met at Terminal Three.
BBC One and Radio Four said Air Force One had landed.
She stays in League Two after «two» seasons. → NUM =2
Police Arrest «Two» in Bank Raid at Harbour → NUM =2
They lost the Final Four tie by «four» points. → NUM =4
The shops of 7-Eleven and a medal for the 49ers and the 76ers.
A track by 50 Cent cost «50 cents». → MONEY =0.5 USD
A post on 4chan and a logo from 99designs cost «99 dollars». → MONEY =99 USD
The 101st Airborne and the 3rd Battalion, 82nd Lowland Regiment, lost «11» men. → NUM =11
He lives on West 42nd Street, near 5th Avenue, on the «42nd» floor. → ORD =42
The 14th Amendment, the 9th Circuit and the 118th Congress.
The 5th Earl of Varn was the «46th» president. → ORD =46
Medics of the 101st Signals and the 212th Field Hospital left.
The «95th» annual fair is in its «third» week. → ORD =95; ORD =3
“99 Red Balloons” was played «99» times. → NUM =99
They saw "12 Angry Men", '101 Dalmatians' and “28 Days Later” in «28 days». → DUR =28 day
“Seven Samurai”, “The 39 Steps” and "Ocean's Eleven" are sold out.
Her novel “1984 Redux” came out in «1994». → DATE 1994
“«Two» men came,” she said. → NUM =2
“We have «12» boats in Oslo,” he said. → NUM =12
Agenda 2030, Euro 2024 and Blade Runner 2049 opened in «2031». → DATE 2031
The asteroid 2031 QK7 was found in «2031». → DATE 2031
`,
);
