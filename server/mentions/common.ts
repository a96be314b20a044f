/** Words that never begin a name by themselves, wherever they stand. */
export const FUNCTION_WORDS = `
the this that these those such same other others another any some all both each every either neither no none nobody nothing
i you he she it we they me him her us them my your his its our their mine yours hers ours theirs myself himself herself itself
ourselves themselves who whom whose which what whoever whatever whichever when where why how whether
and or but nor so yet for if then than because although though while whereas unless until till since as lest once
in on at by to of from with without within into onto upon over under above below between among amid amidst amongst against
across along around about after before behind beneath beside besides beyond during despite except inside outside near off out
per through throughout toward towards via up down like unlike plus versus vs regarding concerning following including according
is are was were be been being am do does did done doing have has had having will would shall should can could may might must ought
not also too very just only even still already again ever never often always sometimes usually now here there hence thus
therefore however moreover meanwhile nevertheless nonetheless otherwise instead indeed perhaps maybe well yes please
much many more most less least few fewer little lot lots enough several half quite rather almost nearly
let lets don doesn didn isn aren wasn weren won wouldn shouldn couldn hasn haven hadn cannot ain
`;

/** Words that are seldom names: what stands at the start of sentences and headings. */
export const COMMON_WORDS = `
according added adding additional ago agreed ahead aid air all amid analysis analysts announced annual answer apart approximately area areas army arrested
ask asked attack attacks author authors average back based battle big bill board bodies body book both boys bring british budget buses business buy
call called campaign capital car case cases cause central century chair change changes chapter chart chief chiefs child children cities citizens city civilians
civil claim claims class clear close coach code coffee come comes coming commander committee companies company compared conference contact continue control
cost costs council countries country couple court courts crew critics cut data date day days dead deal dear death deaths decision defenders democracy despite
details developers director doctors dozens drivers dr due earlier early economy editor education efforts eight election elections end energy engineers
enough equipment estimates even events every everyone everything evidence example exactly experts fact factory facts families family far farmers father figure figures
final finally find first fish flood flooding floods follow food forces foreign former formal four free friends full fund funding further future gas general
get girls give given go going good government governments governor great green ground group groups growth guests half hands he head headquarters health help her
high highlights history holding home homes hospital hospitals hot hours house houses housing human hundreds image images important imports
industry inflation information initially inside interest introduction investors investigators iron islands issue issues its job jobs join judge just justice
keep key king know land large last late later law laws lawmakers lawyers leader leaders leading learn least legal less letters life light like
line list little local long look looking lord low made main major make makers making man managers many map market markets may mayor mean means media
members men methods middle migrants military minister ministers ministry minutes missile mission modern money month months more morning most mother much music my
name names national nations nearby need negotiations neighbours never new news next night nobody north note notes nothing number numbers nurses
observers october offer office officer officers official officials oil old once one online only open opinion opponents opposition order other our output overall owners
page paper parents parliament part parties parts party passengers past patients pay people percent person photo photograph picture pilots place plan plans players
please point police policy politicians poor population power present president press prices prime prisoners private production profit profits project projects
property prosecutors protesters public published question questions rail rates reached read readers reading real recent recently record red references regional
related remember repairs report reporters reports rescue rescuers research researchers residents rest result results revenue revenues right rising river road
roughly round rules running russian said sales save says school schools science scientists scores second section see senior separate service services seven shares she
ships short shortly show sign similar similarly six small social soldiers some sources south special speaking spokesman staff state states statement step stop
story street strong students study subscribe successful such sudden summary support sure survivors system table take talks taking taxes teachers team teams
technology teenagers telephone temperatures ten terms thanks thank the their there they things think thousands three time title today together told tomorrow tonight
top total tourists town towns trade trading traffic train trains travel troops trust try turn two type under understanding union united university update use used users
using value vehicles very victims video view village villagers visitors volunteers voters votes voting wages war warning watch water way we week weeks welcome
west western what white whole why wind winds witnesses women word words work workers working world worst writing year years yes yesterday young your
attached brave forging gaining held hopes police reuters-free scientists subject re fwd hi hello thanks regards dear sincerely cheers best
advertisement share sign log subscribe skip menu search copyright
`;
