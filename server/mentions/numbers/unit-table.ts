/**
 * Units that convert: id | dimension | factor to the base unit (@ offset added first) | names | symbols.
 * Factors are the exact ones of the International System and of the yard and pound agreement of 1959 where such exist.
 * Years and months keep apart from days, since a month has no fixed number of them.
 */
export const UNIT_TABLE = `
% | percent | 1 | per cent,percent,pct,percentage | %,٪,％,p.c.,pc
‰ | percent | 0.1 | per mille,per mil,permille | ‰
pp | points | 1 | percentage point,per cent point,percent point | pp,ppt,ppts,p.p.
bp | points | 0.01 | basis point | bp,bps
year | calendar | 12 | year,yr,annum,twelvemonth | y,yr,yrs,yo
month | calendar | 1 | month,mth | mo,mos,mths
decade | calendar | 120 | decade |
century | calendar | 1200 | century |
week | time | 604800 | week,wk | wk,wks
fortnight | time | 1209600 | fortnight |
day | time | 86400 | day | d
h | time | 3600 | hour,hr | h,hr,hrs
min | time | 60 | minute,min | min,mins
s | time | 1 | second,sec | s,sec,secs
ms | time | 1e-3 | millisecond | ms
µs | time | 1e-6 | microsecond | µs,μs,us
ns | time | 1e-9 | nanosecond | ns
m | length | 1 | metre,meter | m
km | length | 1000 | kilometre,kilometer,km,kilometers | km,kms,Km
cm | length | 0.01 | centimetre,centimeter | cm,cms
mm | length | 1e-3 | millimetre,millimeter | mm
µm | length | 1e-6 | micrometre,micrometer,micron | µm,μm
nm | length | 1e-9 | nanometre,nanometer | nm
mi | length | 1609.344 | mile | mi
nmi | length | 1852 | nautical mile | nmi
yd | length | 0.9144 | yard | yd,yds
ft | length | 0.3048 | foot | ft,′
in | length | 0.0254 | inch | in,″,in.
fathom | length | 1.8288 | fathom |
furlong | length | 201.168 | furlong |
ly | length | 9460730472580800 | light year,lightyear | ly
au | length | 149597870700 | astronomical unit | AU
pc | length | 30856775814913673 | parsec |
m2 | area | 1 | square metre,square meter,sq metre,sq meter,sq m | m²,m2,sqm,m^2,sq.m
km2 | area | 1e6 | square kilometre,square kilometer,square km,sq km | km²,km2,sqkm,km^2
cm2 | area | 1e-4 | square centimetre,square centimeter | cm²,cm2
mm2 | area | 1e-6 | square millimetre,square millimeter | mm²,mm2
ha | area | 10000 | hectare | ha
acre | area | 4046.8564224 | acre | ac
mi2 | area | 2589988.110336 | square mile,sq mile,sq mi | mi²,sqmi
ft2 | area | 0.09290304 | square foot,sq foot,sq ft | ft²,sqft,sf
in2 | area | 0.00064516 | square inch,sq in | in²
yd2 | area | 0.83612736 | square yard,sq yd | yd²
m3 | volume | 1 | cubic metre,cubic meter | m³,m3,m^3
km3 | volume | 1e9 | cubic kilometre,cubic kilometer | km³,km3
cm3 | volume | 1e-6 | cubic centimetre,cubic centimeter | cm³,cm3,cc
ft3 | volume | 0.028316846592 | cubic foot,cu ft | ft³
L | volume | 0.001 | litre,liter | L,l
mL | volume | 1e-6 | millilitre,milliliter | mL,ml
cL | volume | 1e-5 | centilitre,centiliter | cL,cl
dL | volume | 1e-4 | decilitre,deciliter | dL,dl
hL | volume | 0.1 | hectolitre,hectoliter | hL,hl
gal | volume | 0.003785411784 | gallon,us gallon | gal,gals
impgal | volume | 0.00454609 | imperial gallon,uk gallon |
pint | volume | 0.00056826125 | pint | pt
qt | volume | 0.000946352946 | quart | qt
floz | volume | 0.0000295735295625 | fluid ounce,fl oz | floz
bbl | volume | 0.158987294928 | barrel | bbl,bbls
cup | volume | 0.0002365882365 | cup |
tbsp | volume | 0.00001478676478125 | tablespoon,tablespoonful | tbsp,tbsps
tsp | volume | 0.00000492892159375 | teaspoon,teaspoonful | tsp,tsps
bushel | volume | 0.03523907016688 | bushel | bu
acreft | volume | 1233.48183754752 | acre foot,acre feet |
kg | mass | 1 | kilogram,kilogramme,kilo | kg,kgs,Kg
g | mass | 0.001 | gram,gramme | g,gm
mg | mass | 1e-6 | milligram,milligramme | mg
µg | mass | 1e-9 | microgram,microgramme | µg,μg,mcg
ng | mass | 1e-12 | nanogram | ng
pg | mass | 1e-15 | picogram | pg
t | mass | 1000 | tonne,metric ton,metric tonne | t
ton | mass | 907.18474 | ton,short ton |
longton | mass | 1016.0469088 | long ton |
Mt | mass | 1e9 | megatonne | Mt
Gt | mass | 1e12 | gigatonne | Gt
kt | mass | 1e6 | kilotonne | kt
lb | mass | 0.45359237 | pound,lb | lb,lbs
oz | mass | 0.028349523125 | ounce | oz
st | mass | 6.35029318 | stone | st
troyoz | mass | 0.0311034768 | troy ounce |
carat | mass | 0.0002 | carat | ct
m/s | speed | 1 | metre per second,meter per second,metre a second,meter a second | m/s,mps
km/h | speed | 1/3.6 | kilometre per hour,kilometer per hour,kilometre an hour,kilometer an hour,km per hour,km an hour | km/h,kph,kmh,km/hr,kmph
mph | speed | 0.44704 | mile per hour,mile an hour | mph,mi/h
kn | speed | 1852/3600 | knot,nautical mile per hour | kn
ft/s | speed | 0.3048 | foot per second,foot a second | ft/s
m/s2 | acceleration | 1 | metre per second squared,meter per second squared,metre per second per second | m/s²,m/s2,m/s^2
fps | framerate | 1 | frame per second,frame a second | fps
km/s | speed | 1000 | kilometre per second,kilometer per second,kilometre a second,kilometer a second | km/s
C | temperature | 1@273.15 | degree celsius,degree centigrade,degree c,celsius,centigrade | °C,℃,ºC,° C
F | temperature | 5/9@459.67 | degree fahrenheit,degree f,fahrenheit | °F,℉,ºF,° F
K | temperature | 1@0 | kelvin | K
degree | angle | 1 | degree | °,º,deg
arcmin | angle | 1/60 | arcminute,minute of arc |
arcsec | angle | 1/3600 | arcsecond,second of arc |
rad | angle | 57.29577951308232 | radian | rad
bit | data | 1 | bit | bit
kbit | data | 1000 | kilobit | kb,kbit
Mbit | data | 1e6 | megabit | Mb,Mbit
Gbit | data | 1e9 | gigabit | Gb,Gbit
B | data | 8 | byte |
kB | data | 8000 | kilobyte | kB,KB
MB | data | 8e6 | megabyte | MB
GB | data | 8e9 | gigabyte | GB
TB | data | 8e12 | terabyte | TB
PB | data | 8e15 | petabyte | PB
EB | data | 8e18 | exabyte | EB
ZB | data | 8e21 | zettabyte | ZB
KiB | data | 8192 | kibibyte | KiB
MiB | data | 8388608 | mebibyte | MiB
GiB | data | 8589934592 | gibibyte | GiB
TiB | data | 8796093022208 | tebibyte | TiB
kbit/s | datarate | 1000 | kilobit per second,kilobit a second | kbps,kb/s,kbit/s,Kbps
Mbit/s | datarate | 1e6 | megabit per second,megabit a second | Mbps,Mb/s,Mbit/s
Gbit/s | datarate | 1e9 | gigabit per second,gigabit a second | Gbps,Gb/s,Gbit/s
MB/s | datarate | 8e6 | megabyte per second,megabyte a second | MB/s,MBps
GB/s | datarate | 8e9 | gigabyte per second,gigabyte a second | GB/s,GBps
J | energy | 1 | joule | J
kJ | energy | 1000 | kilojoule | kJ
MJ | energy | 1e6 | megajoule | MJ
GJ | energy | 1e9 | gigajoule | GJ
TJ | energy | 1e12 | terajoule | TJ
Wh | energy | 3600 | watt hour | Wh
kWh | energy | 3.6e6 | kilowatt hour,unit of electricity | kWh,kwh,KWh,KWH
MWh | energy | 3.6e9 | megawatt hour | MWh
GWh | energy | 3.6e12 | gigawatt hour | GWh
TWh | energy | 3.6e15 | terawatt hour | TWh
cal | energy | 4.184 | calorie | cal
kcal | energy | 4184 | kilocalorie | kcal,kcals,Cal
eV | energy | 1.602176634e-19 | electronvolt,electron volt | eV
keV | energy | 1.602176634e-16 | kiloelectronvolt | keV
MeV | energy | 1.602176634e-13 | megaelectronvolt | MeV
GeV | energy | 1.602176634e-10 | gigaelectronvolt | GeV
TeV | energy | 1.602176634e-7 | teraelectronvolt | TeV
Btu | energy | 1055.05585262 | british thermal unit | Btu,BTU
W | power | 1 | watt | W
mW | power | 1e-3 | milliwatt | mW
kW | power | 1000 | kilowatt | kW,kw,KW
MW | power | 1e6 | megawatt | MW
GW | power | 1e9 | gigawatt | GW
TW | power | 1e12 | terawatt | TW
hp | power | 745.69987158227022 | horsepower,brake horsepower | hp,bhp,HP
Pa | pressure | 1 | pascal | Pa
hPa | pressure | 100 | hectopascal | hPa
kPa | pressure | 1000 | kilopascal | kPa
MPa | pressure | 1e6 | megapascal | MPa
bar | pressure | 1e5 | bar | bar
mbar | pressure | 100 | millibar | mbar,mb
psi | pressure | 6894.757293168361 | pound per square inch | psi,PSI
mmHg | pressure | 133.322387415 | millimetre of mercury,millimeter of mercury | mmHg
atm | pressure | 101325 | atmosphere | atm
N | force | 1 | newton | N
kN | force | 1000 | kilonewton | kN
Nm | torque | 1 | newton metre,newton meter | Nm
V | voltage | 1 | volt | V
kV | voltage | 1000 | kilovolt | kV
mV | voltage | 1e-3 | millivolt | mV
A | current | 1 | ampere,amp | A
mA | current | 1e-3 | milliampere,milliamp | mA
mAh | charge | 3.6 | milliampere hour,milliamp hour | mAh
Ah | charge | 3600 | ampere hour,amp hour | Ah
Ω | resistance | 1 | ohm | Ω,Ω
Hz | frequency | 1 | hertz | Hz
kHz | frequency | 1000 | kilohertz | kHz
MHz | frequency | 1e6 | megahertz | MHz
GHz | frequency | 1e9 | gigahertz | GHz
rpm | rotation | 1 | revolution per minute,rpm | rpm,r/min
bpm | rate | 1 | beat per minute,beat a minute | bpm
dB | sound | 1 | decibel | dB,dBA,db
lx | light | 1 | lux | lx
lm | flux | 1 | lumen | lm
Bq | activity | 1 | becquerel | Bq
Sv | dose | 1 | sievert | Sv
mSv | dose | 1e-3 | millisievert | mSv
µSv | dose | 1e-6 | microsievert | µSv,μSv
Gy | absorbed | 1 | gray | Gy
mol | amount | 1 | mole | mol
mmol | amount | 1e-3 | millimole | mmol
mmol/L | molarity | 1 | millimole per litre,millimole per liter | mmol/L,mmol/l,mM
nmol/L | molarity | 1e-6 | nanomole per litre,nanomole per liter | nmol/L,nmol/l,nM
pmol/L | molarity | 1e-9 | picomole per litre,picomole per liter | pmol/L,pmol/l
µmol/L | molarity | 1e-3 | micromole per litre,micromole per liter | µmol/L,μmol/L,µmol/l,μmol/l,µM,μM
mg/dL | massconc | 10 | milligram per decilitre,milligram per deciliter | mg/dL,mg/dl
mg/L | massconc | 1 | milligram per litre,milligram per liter | mg/L,mg/l
g/dL | massconc | 10000 | gram per decilitre,gram per deciliter | g/dL,g/dl
g/L | massconc | 1000 | gram per litre,gram per liter | g/L,g/l
ng/mL | massconc | 1e-3 | nanogram per millilitre,nanogram per milliliter | ng/mL,ng/ml
pg/mL | massconc | 1e-6 | picogram per millilitre,picogram per milliliter | pg/mL,pg/ml
µg/mL | massconc | 1 | microgram per millilitre,microgram per milliliter | µg/mL,μg/mL,µg/ml,μg/ml,mcg/mL
mg/mL | massconc | 1000 | milligram per millilitre,milligram per milliliter | mg/mL,mg/ml
µg/L | massconc | 1e-3 | microgram per litre,microgram per liter | µg/L,μg/L,µg/l
kg/m3 | density | 1 | kilogram per cubic metre,kilogram per cubic meter | kg/m³,kg/m3
g/cm3 | density | 1000 | gram per cubic centimetre,gram per cubic centimeter | g/cm³,g/cm3
mg/m3 | airconc | 1000 | milligram per cubic metre,milligram per cubic meter | mg/m³,mg/m3
µg/m3 | airconc | 1 | microgram per cubic metre,microgram per cubic meter | µg/m³,μg/m³,µg/m3,μg/m3,ug/m3
mg/kg | dosage | 1 | milligram per kilogram,milligram per kilo | mg/kg
kg/m2 | bmi | 1 | kilogram per square metre,kilogram per square meter | kg/m²,kg/m2
IU | iu | 1 | international unit | IU,iu
IU/L | iuconc | 1 | international unit per litre,international unit per liter | IU/L,IU/l,U/L,mIU/mL
IU/mL | iuconc | 1000 | international unit per millilitre,international unit per milliliter | IU/mL,IU/ml,U/mL
mIU/L | iuconc | 1e-3 | | mIU/L,mIU/l
mEq/L | equivalent | 1 | milliequivalent per litre,milliequivalent per liter | mEq/L,mEq/l
mL/min | flow | 1/60000000 | millilitre per minute,milliliter per minute,millilitre a minute | mL/min,ml/min
µg/kg | dosage | 1e-3 | microgram per kilogram | µg/kg,μg/kg,mcg/kg
g/kg | dosage | 1000 | gram per kilogram | g/kg
mg/m2 | bodydose | 1 | milligram per square metre,milligram per square meter | mg/m²,mg/m2
ppm | share | 1 | part per million | ppm
ppb | share | 1e-3 | part per billion | ppb
mbpd | oilrate | 1e6 | | mb/d,mbpd,mmbpd
bpd | oilrate | 1 | barrel per day,barrel a day,barrel of oil per day,barrel of oil a day | b/d,bpd,bbl/d,bopd
boepd | oilequivalent | 1 | barrel of oil equivalent per day,barrel of oil equivalent a day | boe/d,boepd
boe | oilenergy | 1 | barrel of oil equivalent | boe
g/km | emission | 1 | gram per kilometre,gram per kilometer | g/km
L/100km | consumption | 1 | litre per 100 kilometres | L/100km,l/100km
mpg | economy | 1 | mile per gallon,mile to the gallon | mpg
L/s | flow | 0.001 | litre per second,litre a second,liter per second,liter a second | L/s,l/s
m3/s | flow | 1 | cubic metre per second,cubic meter per second,cubic metre a second,cubic meter a second,cumec | m³/s,m3/s
L/min | flow | 1/60000 | litre per minute,litre a minute,liter per minute,liter a minute | L/min,l/min
kg/ha | yield | 0.001 | kilogram per hectare,kilogram a hectare,kilo per hectare | kg/ha
t/ha | yield | 1 | tonne per hectare,tonne a hectare | t/ha
px | pixel | 1 | pixel | px
dpi | resolution | 1 | dot per inch | dpi,ppi
W/m2 | irradiance | 1 | watt per square metre,watt per square meter | W/m²,W/m2
MP | pixelcount | 1 | megapixel | MP
`;
