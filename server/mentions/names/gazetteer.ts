/** Countries, continents, regions and big cities, one word each, in lower case. */
export const PLACES = `
afghanistan albania algeria andorra angola argentina armenia australia austria azerbaijan bahamas bahrain bangladesh barbados belarus belgium belize benin
bhutan bolivia bosnia botswana brazil britain brunei bulgaria burundi cambodia cameroon canada chad chile china colombia congo croatia cuba cyprus czechia denmark
djibouti dominica ecuador egypt england eritrea estonia eswatini ethiopia europe fiji finland france gabon gambia georgia germany ghana greece greenland grenada
guatemala guinea guyana haiti honduras hungary iceland india indonesia iran iraq ireland israel italy jamaica japan jordan kazakhstan kenya kosovo kuwait kyrgyzstan
laos latvia lebanon lesotho liberia libya liechtenstein lithuania luxembourg madagascar malawi malaysia maldives mali malta mauritania mauritius mexico moldova monaco
mongolia montenegro morocco mozambique myanmar namibia nepal netherlands nicaragua niger nigeria norway oman pakistan palestine panama paraguay peru philippines poland
portugal qatar romania russia rwanda samoa scotland senegal serbia seychelles singapore slovakia slovenia somalia spain sudan suriname sweden switzerland syria
taiwan tajikistan tanzania thailand togo tonga tunisia turkey turkmenistan uganda ukraine uruguay usa uzbekistan vanuatu venezuela vietnam wales yemen zambia zimbabwe
africa america asia antarctica arctic oceania eurasia scandinavia balkans caucasus siberia crimea donbas bavaria catalonia flanders wallonia kashmir tibet
gaza uk us eu alaska arizona california colorado florida georgia hawaii illinois indiana iowa kansas kentucky louisiana maine maryland massachusetts michigan minnesota
mississippi missouri montana nebraska nevada ohio oklahoma oregon pennsylvania tennessee texas utah vermont virginia washington wisconsin wyoming
london paris berlin madrid rome lisbon vienna brussels amsterdam rotterdam copenhagen stockholm oslo helsinki warsaw prague budapest bucharest sofia athens
istanbul ankara moscow kyiv kiev kharkiv odesa lviv minsk vilnius riga tallinn dublin belfast cork edinburgh glasgow cardiff manchester liverpool birmingham leeds
bristol sheffield newcastle oxford cambridge york zurich geneva basel bern munich hamburg frankfurt cologne leipzig dresden milan naples turin venice florence barcelona
valencia seville porto lyon marseille toulouse bordeaux strasbourg lille cairo lagos nairobi johannesburg pretoria durban accra dakar addis khartoum tunis algiers tripoli
casablanca tehran baghdad damascus beirut jerusalem amman riyadh jeddah dubai doha muscat kabul karachi lahore islamabad delhi mumbai bangalore chennai kolkata dhaka
colombo kathmandu beijing shanghai shenzhen guangzhou wuhan taipei tokyo osaka kyoto seoul pyongyang hanoi bangkok jakarta manila kuala sydney melbourne brisbane perth
adelaide auckland wellington toronto montreal vancouver ottawa calgary chicago boston philadelphia houston dallas austin denver seattle detroit atlanta miami orlando
phoenix baltimore cleveland pittsburgh havana bogota caracas lima quito santiago brasilia rio buenos montevideo mariupol westminster kremlin downing
`;

/** Adjectives and people of countries and places, in lower case. */
export const DEMONYMS = `
roman romans democrat democrats afghan afghans albanian albanians algerian american americans angolan arab arabs arabic argentine argentinian armenian asian asians australian australians austrian austrians
azerbaijani bahraini bangladeshi basque belarusian belgian belgians bolivian bosnian brazilian brazilians briton britons british bulgarian burmese cambodian cameroonian canadian
canadians catalan caribbean chechen chilean chinese colombian congolese croatian cuban cubans cypriot czech czechs dane danes danish dutch ecuadorian egyptian egyptians english
estonian ethiopian european europeans filipino finn finnish flemish french frenchman georgian german germans ghanaian greek greeks haitian hungarian hungarians icelandic indian indians indonesian
iranian iranians iraqi iraqis irish israeli israelis italian italians jamaican japanese jewish jews jordanian kazakh kenyan kenyans korean koreans kurdish kurds kuwaiti latin latvian lebanese libyan
lithuanian malaysian maltese mexican mexicans moldovan mongolian moroccan mozambican muslim muslims christian christians nepalese nepali nigerian nigerians nordic norwegian norwegians pakistani
pakistanis palestinian palestinians peruvian polish pole poles portuguese qatari romanian romanians russian russians rwandan saudi scandinavian scot scots scottish serb serbian serbs singaporean
slovak slovenian somali soviet spaniard spanish sudanese swede swedes swedish swiss syrian syrians taiwanese tanzanian thai tibetan tunisian turk turkish turks ugandan ukrainian ukrainians
uruguayan uzbek venezuelan venezuelans vietnamese welsh yemeni zambian zimbabwean african africans hispanic catholic catholics protestant orthodox sunni shia shiite hindu hindus
buddhist sikh victorian parisian londoner londoners bavarian
`;

/** Given names common enough to mark a person, in lower case. */
export const GIVEN_NAMES = `
aaron abdul abigail abraham adam adrian agnes ahmed aisha alan albert alejandro aleksandr alessandro alex alexander alexandra alexei alfred ali alice alison amanda amelia amir amy ana anastasia andrea
andreas andrei andrew andriy angela anita ann anna anne annie anthony antonio anton antonia arthur asha barbara beatrice ben benjamin bernard bill bob boris brian bruce camila carl carla carlos carol
caroline catherine cecilia charles charlie charlotte chloe chris christian christina christine christopher claire clara claudia colin connor craig cristina daniel daniela david deborah
denis dennis diana diego dieter dmitri dmitry dmytro dominic donald dorothy douglas edith eduardo edward elena eleanor elias elisabeth elizabeth ella ellen emily emma emmanuel eric erik ernest esther ethan eva
evelyn fatima felix fernando fiona florence francesca francesco francis francisco frank franz fred frederick gabriel gareth gary geoffrey george gerald gerard giorgio giovanni giulia giuseppe gordon grace
graham greg gregory guillaume gustav hanna hannah hans harold harriet harry hassan heather heinrich helen helena henri henry hugo hussein ian ibrahim igor ingrid irene iris isaac isabel isabella ivan jack
jacob jacques james jamie jan jana jane janet jason javier jean jeff jeffrey jennifer jeremy jerome jessica jim joan joanna joe joel johan johann john johnny jon jonas jonathan jorge jose josé joseph josh joshua
juan judith julia julian julie jürgen karen karim karin karl kate katherine kathleen katie keith keir kelly kemal ken kenneth kevin kim kirill klaus lars laura lauren laurence lawrence lea leah leila
leo leon leonard leonardo lewis liam linda lisa louis louise luca lucas lucia lucy luis luke lydia magdalena malcolm marc marcel marco marcus margaret maria marie mario marion mark markus marta martha martin martina mary
mateo matthew matthias maurice max maya megan mehmet melanie michael michel michelle miguel mikhail mohamed mohammad mohammed monica muhammad mustafa nadia nancy naomi natalia natalie nathan neil nicholas nicola nicolas
nicole nigel nikolai nina noah nora olaf oleg oleksandr oleksiy oleksii olga oliver olivia omar oscar osman otto pablo pamela paolo pascal patricia patrick paul paula pauline pavel pedro peter petra philip philippe pierre
rachel rafael rahul raj ralph ramón raymond rebecca recep ricardo richard rishi rita robert roberto robin rodrigo roger roland roman ronald rosa rose ruben rupert ruth ryan sally salma samantha samuel sandra sara sarah sean
sebastian serge sergei serhiy sergey sergio sharon shirley silvia simon sofia sonia sophia sophie stefan stephanie stephen steve steven stuart susan suzanne sven sylvia tanya tatiana teresa theo theodore theresa thomas
tim timothy tom tomas tony tracy ursula valentina vera veronica victor victoria vikram viktor vincent vitali vladimir volodymyr vyacheslav walter wendy werner wes wilhelm will william xavier yasmin yuri yusuf yves zachary zoe
grant rob frank drew jack penny ruby robin carol clay cliff curt dale glen jay josh lance matt rod wade chuck bob nick miles
davies myers meyers rodgers rogers jeffries humphries saunders sanders carruthers connors menzies gillies somers childers phillips hopkins stevens edwards
`;

/** Organisations known by one word or by initials, in lower case. */
export const ORGANISATIONS = `
reuters bbc cnn nhs un nato eu who imf oecd opec unicef unesco unhcr wto fbi cia nsa nasa esa cern fda epa sec fed ecb ofcom ofgem ofsted mi5 mi6 kgb fsb interpol europol pentagon
google apple microsoft amazon facebook meta twitter netflix tesla boeing airbus siemens toyota volkswagen bmw samsung sony intel nvidia ibm oracle nokia ericsson shell bp exxon
guardian gazprom rosneft hamas hezbollah fatah taliban isis fifa uefa ioc nba nfl mlb nhl labour tory tories lib afp ap bloomberg congress senate parliament kremlin
`;
