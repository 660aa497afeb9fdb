const groups = `
alexander alex al sandy xander|alexandra alex sandra lexie|andrew andy drew|anthony tony|antonio tony toni|benjamin ben benny|
catherine cathy kate katie cat|katherine kathy kate katie kat kit|katharine kathy kate katie kat|charles charlie chuck chaz|christopher chris kit|
christina chris tina chrissy|daniel dan danny|david dave davey|deborah deb debbie|donald don donnie|dorothy dot dottie|edward ed eddie ted teddy ned|
eleanor ellie nell nora|elizabeth liz lizzie beth betty eliza lily|ezekiel zeke|francis frank frankie|frances fran frannie|franklin frank|frederick fred freddie|
gabriel gabe|geoffrey geoff|gerald gerry jerry|gregory greg|harold harry hal|henry hank harry|isabella bella izzy|isabel izzy bel|jacob jake|james jim jimmy jamie|
jeffrey jeff|jennifer jen jenny|jessica jess jessie|john johnny jack|jonathan jon jonny|joseph joe joey|joshua josh|josephine jo josie|judith judy|kenneth ken kenny|
lawrence larry|leonard leo len lenny|louis lou|louise lou|margaret maggie meg peg peggy marge|martin marty|martha marty|matthew matt|michael mike mikey mick|
michelle shelly|nathaniel nate nat|nathan nate|nicholas nick nicky|nicole nikki nic|oliver ollie|pamela pam|patricia pat patty trish|patrick pat paddy|
penelope penny|peter pete|philip phil|phillip phil|rebecca becca becky|raymond ray|richard rich rick ricky dick|robert rob bob bobby robbie|ronald ron ronnie|
samuel sam sammy|samantha sam|stephen steve|steven steve|susan sue susie|theodore ted teddy theo|theresa terry tess|teresa terry tess|thomas tom tommy|
timothy tim timmy|victoria vicky tori|vincent vince vinny|vivian viv|walter walt|william will bill billy liam|zachary zach|francisco paco pancho|jose pepe|
guadalupe lupe|ignacio nacho|rosario charo|dolores lola|eduardo lalo edu|enrique quique|raelynn rae|wilhelmina mina billie|maximilian max|gwendolyn gwen|abigail abby|amanda mandy`

const shorter = new Map(
  groups.split('|').map((group) => {
    const [name = '', ...rest] = group.trim().split(/\s+/)
    return [name, rest]
  }),
)

/** The short forms that are in use for a first name, all as they are compared. */
export function nicknames(name: string): readonly string[] {
  return shorter.get(name) ?? []
}
