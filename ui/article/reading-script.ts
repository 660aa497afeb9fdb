/**
 * What reading gains from a script, in one piece that is the same on every recap, so that its hash is too. It stands
 * right after the line that it may show and before the text: nothing moves, and the page is whole without it.
 *
 * A mention opens the card that leads to the same address, unless a key says that the link itself is meant. A
 * paragraph's number, when followed, also copies its address. The paragraph at which somebody stopped is kept on
 * their device, and forgotten once they come to the end; whoever is signed in has it in their place too.
 */
export const readingScript = `(d=>{
let line=d.currentScript.previousElementSibling,link=line.querySelector('a'),key='at:'+location.pathname,kept,at
try{kept=localStorage;at=+kept[key]}catch{}
if(at>1&&!location.hash){link.before(at+' — ');link.hash='p'+at;line.hidden=false}
let keep=()=>{
let all=[...d.querySelectorAll('[data-text]>[id]')],now=all.filter(p=>p.getBoundingClientRect().top<innerHeight/2).pop()
if(now&&/(^|; )signed=1/.test(d.cookie))navigator.sendBeacon('/me/reading',new URLSearchParams({path:location.pathname,paragraph:now.id.slice(1),of:all.at(-1).id.slice(1)}))
if(kept)try{now&&now!=all.at(-1)?kept[key]=now.id.slice(1):kept.removeItem(key)}catch{}}
addEventListener('pagehide',keep)
d.addEventListener('visibilitychange',keep)
d.addEventListener('click',e=>{
let a=e.target.closest('[data-text] a'),to=a&&a.getAttribute('href')
if(!to||e.button||e.ctrlKey||e.metaKey||e.shiftKey||e.altKey||a.closest('section'))return
if(/^#p/.test(to)){let say=w=>{d.querySelector('[data-status]').textContent=w;w?a.dataset.said=w:delete a.dataset.said}
return navigator.clipboard?.writeText(a.href).then(()=>{say('Copied');setTimeout(say,2e3,'')},()=>{})}
let card=[...d.querySelectorAll('[popover]')].find(c=>c.querySelector('a').getAttribute('href')==to)
if(!card?.showPopover)return
e.preventDefault()
let r=a.getBoundingClientRect(),t=a.closest('[data-text]').getBoundingClientRect()
for(let[n,v]of[['top',r.top+scrollY],['y',r.bottom+scrollY],['x',t.left],['w',t.width]])card.style.setProperty('--'+n,v+'px')
card.ontoggle=e=>{a.ariaExpanded=e.newState=='open'?'true':null}
card.showPopover({source:a})
e.detail||card.querySelector('a').focus()})
})(document)`
