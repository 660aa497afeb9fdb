const list = (words: string) => new Set(words.trim().split(/\s+/))

/** Words before a name that belong to it: ranks, orders, relations. As they are compared. */
export const titles = list(`
mr mrs ms miss mx dr doctor doc detective det inspector sergeant sgt lieutenant lt captain capt cap commander colonel col
major general gen admiral ensign corporal private officer constable sheriff deputy marshal chief agent special judge
justice counselor senator governor president mayor councilman councilwoman professor prof principal vice coach nurse sister
brother father mother reverend rev pastor rabbi imam deacon lord lady sir dame madam madame monsieur mademoiselle king queen prince princess
duke duchess count countess baron baroness earl emperor empress uncle aunt auntie tia tio grandma grandpa granny don dona
senor senora senorita padre herr frau fraulein chef maestro saint st young old little big poor dear
`)

/** Words within a name that are written small. */
export const particles = list(
  'de del la las los el der den van von var of the da di do dos du le y e bin ibn al af av zu',
)

/** Words with which a sentence may begin, and which then are no name. */
export const openers = list(`
a about above across actually after afterwards again against alas all almost alone along also although always am among an and
another any anybody anyone anything anyway apparently are aren't around as aside ask at away back because before behind being
below beneath beside besides best better between beyond big both bring but by call can can't cause clearly come consider could couldn't cut did didn't
do does doesn't don't down downstairs during each early either else elsewhere enough enter even eventually ever every everybody everyone
everything everywhere exactly except exit fair few final finally fine first five for forget four from full further get give given go god good got great
guess had half hand happily has have haven't having he he'd he'll he's heaven hell hello help hence her here here's hers herself hey hi high him himself his honestly
how how's however i i'd i'll i'm i've if imagine in indeed inside instead into is isn't it it'd it'll it's its itself just keep last late later least leave less let let's lest like literally
little long look lord luckily make many may maybe me meanwhile might mind mine more most mostly much must my myself naturally near nearly neither never
nevertheless new next nine no nobody none nor not nothing notice now nowhere odd of off oh ok okay old on once one only onto or order other others otherwise our ours out outside over
overall own part people per perhaps plus poor possibly previously put quick quite rather read really recall remember right round same say seeing seriously seven several she she'd she'll she's should shouldn't
show since six so some somebody somehow someone something sometimes somewhere soon speaking still stop stray such sure surely take tell ten than thank thankfully thanks that that's the
their theirs them then there there's these they they'd they'll they're they've thing things think third this those though three through throughout thus till time to today together
tomorrow tonight tonight's too toward towards true try two under unfortunately unless unlike until up upon upstairs us very wait want was wasn't watch way we we'd we'll we're we've
well went were weren't what what's whatever when where where's wherever whether which while whither who who's whoever whom whose why why's will with within without won't
worse worst would wouldn't yes yesterday yet you you'd you'll you're you've your yours yourself
monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december
episode season scene act verdict grade recap spoilers update edit note notes stars starring featuring guest
`)

/** First names that are words too: at the beginning of a sentence they need support. As they are compared. */
export const wordNames = list(`
will hope ivy rose mark grace faith chase art dawn june may april august summer autumn joy hunter frank bill rob pat sue jack
drew bob gene ray rich guy buck pearl ruby violet lily daisy olive hazel holly iris heather ginger amber jade crystal opal
penny patience prudence charity mercy honor honour constance felicity melody harmony carol sonny skip rusty dusty sandy rocky
cliff glen heath forest river rain storm star sky skye dale brook reed cash chance price banks stone bell miles king prince
duke earl baron major dean bishop pope knight page cook baker mason cooper carter walker fisher marshal marshall cole wood
woods field fields hill hills lake ford rivers brooks park parks west north young long short small little white black brown
green gray grey gold silver price lane street may case love moon day weeks winter summers snow frost fox wolf bird finch
wren robin jay martin swift drake crane peacock bear lamb hart buck rush bliss sage basil angel christian trinity destiny
genesis journey justice liberty merit noble royal saint sterling true valor victor wade bond bishop temple church chapel
ash birch elm maple oak holly wick ember tam nick josh tad chuck peg dot kit kitty bunny mouse junior doc
`)

/** Verbs of singing, right before a title. */
export const singingWords = list(
  'sing sings sang singing sung belts belting belted raps rapping rapped whistles whistling whistled strums strumming hum hummed whistle whistled strum strummed croon crooned croons crooning hums humming warble warbles warbled warbling rap intones intoned bawls bawled bawling yodels trills covers covering perform performs performed performing canta cantan singt',
)

/** Words that make what is quoted or set in italics beside them a song. */
export const songWords = list(`
sing sings sang sung singing song songs singer sings belt belts belted belting croon croons crooned crooning perform performs performed performing performance
rendition rendering cover covers covered covering ballad duet duets duetting solo number numbers tune anthem aria lullaby chorus verse verses
harmonize harmonizes harmonise harmonises hum hums humming whistle whistles strum strums karaoke mashup mash-up medley
track single playlist jukebox radio soundtrack lip-sync lip-syncs lip-synching lipsync lipsyncs lip-syncing acapella acoustic reprise reprises reprised
hymn carol opener closer encore composition bawl bawls bawled bawling bellow bellows bellowed bellowing
trill trills trilled trilling yodel yodels yodelling yodeling hummed whistled whistling strummed strumming warbling wailed wailing rapped crooning intones
 play plays played playing warble warbles warbled serenade serenades serenading raps rapping rap wails wailing
canta cantan cantando canto cancion bolero ranchera corrido singt sang gesungen singen lied ballade
dance dances danced dancing waltz jive tango foxtrot rumba quickstep paso
`)

/** Words that make it something else. */
export const otherWords = list(`
episode episodes episode's show shows series season film films movie movies musical musicals novel novels book books memoir magazine newspaper
painting poem sitcom drama documentary pilot finale premiere hour instalment installment chapter trailer sequel spin-off spinoff podcast
revival comedy thriller western melodrama dramedy project production remake adaptation veteran alum alumnus alumna alumni creator author star stars starred starring saw seen watched watching reading album albums quotes quoted line quote motto sign reads remembers writes wrote texts texted caption slogan poster banner headline
`)

/** Words that make it something that is said. */
export const sayingWords = list(`
says said say tells told asks asked whispers whispered shouts shouted yells yelled replies replied answers answered adds added mutters muttered murmurs
snaps snapped growls explains explained admits admitted announces announced insists declares
`)

/** Words that say what something is called, be it a song or not. */
export const namingWords = list('called titled entitled named')

/** Words of music, which make a title in the same sentence or the next a song less surely. */
export const musicWords = list(`
piano guitar ukulele keytar banjo fiddle violin cello harmonica accordion drums band choir club mic microphone bars keys melody lyric lyrics tempo pitch
music musically tenor soprano alto baritone vocals voice voices audition auditions auditioning auditioned sing-off singalong sing-along recital vaudeville
turntable needle vinyl speaker headphones riff chords chord ringtone montage transistor disc trumpet swing swings stereo speakers beatles studio mixtape dj dances routine tap-dance key-change bridge a-cappella buckets swing swings
concertina squeezebox organ harpsichord clarinet saxophone sax oboe flute bagpipes fife mandolin lute harp zither theremin tambourine kazoo pianola pianoforte steinway
harmonium melodeon squeezebox pianist organist fiddler guitarist drummer violinist trumpeter bugle cornet trombone orchestra quartet bandleader choirmaster
hymnal hymnbook songbook gramophone phonograph boombox cassette earbuds muzak busker busking refrain encore crooner serenade
murder murders lead leads launches launch tears rips butchers destroys nails delivers closes opens kicks
mariachi mariachis guitarra voz musica hort hört toca tocan gitarre klavier musik musikbox stimme melodie bühne buhne
`)

/** What a name has in it that is a place or a house. */
export const places =
  /\b(?:Street|Avenue|Road|Hotel|Bay|County|City|High|School|Hall|Inn|Theatre|Theater|Opera|University|College|Hospital|House|Island|River|Beach|Bridge|Church|Station|Club|Bar|Records|Network)\b/

/** What somebody is, before the name. */
export const roleNouns = list(`
neighbor neighbour rival newcomer bartender teacher student cook barman waiter waitress driver pilot reporter editor producer singer drummer bassist guitarist
best friend roommate housemate girlfriend boyfriend fiance fiancee husband wife widow sister-in-law brother-in-law stepmother stepfather grandmother grandfather cousin nephew niece
boss manager agent lawyer accountant secretary assistant intern rookie veteran suspect witness victim villain host hostess judge contestant finalist winner loser understudy
lead star actor actress comedian legend singer-songwriter director writer showrunner creator local fellow former resident guest
`)
