/**
 * What a page below a show does by itself: it is read anew where the browser brings it back as it was, and where its reader
 * has said in another tab that she is somewhere else. The line that takes a move back stays when the address has lost its end.
 */
const script =
  "addEventListener('pageshow',e=>{if(e.persisted)location.reload()});" +
  "if('BroadcastChannel'in window){const c=new BroadcastChannel('place');c.onmessage=()=>location.reload();" +
  "if(location.hash==='#moved'){document.getElementById('moved')?.setAttribute('data-shown','');history.replaceState(null,'',location.pathname+location.search);c.postMessage('')}}"

export function WhereScript() {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: it is our own, and always the same
  return <script dangerouslySetInnerHTML={{ __html: script }} />
}
