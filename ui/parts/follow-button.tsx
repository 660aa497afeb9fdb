import type { Reference } from '#core/model.ts'
import { FormButtons } from './form-buttons.tsx'

/** Where a reader is signed in, the button learns whether she follows already, and does the opposite then. */
const script =
  "(f=>{if(/(?:^|; )signed=1/.test(document.cookie))fetch('/me/following?of='+encodeURIComponent(f.of.value))" +
  '.then(a=>a.json()).then(a=>{if(a.isFollowed){const b=f.how;' +
  "b.value='stop';b.textContent=f.dataset.stop}}).catch(()=>{})})(document.currentScript.previousElementSibling)"

/** Follows what a page is about: a plain form, the same on a stored page for everybody. */
export function FollowButton({ title, path }: Pick<Reference, 'title' | 'path'>) {
  return (
    <>
      <form method="post" action="/me/follow/now" data-stop={`Stop following ${title}`}>
        <input type="hidden" name="of" value={path} />
        <FormButtons buttons={[{ how: 'follow', words: `Follow ${title}` }]} />
      </form>
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: it is our own, and always the same */}
      <script dangerouslySetInnerHTML={{ __html: script }} />
    </>
  )
}
