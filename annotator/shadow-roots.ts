import { elementsThatMatch, firstChildOf, nextSiblingOf, shadowRootOf } from './by-prototype.ts'
import { isElement } from './inline-flow.ts'
import type { Stretch } from './unread.ts'

/** Known elements that cannot be hosts, or hardly ever are while they have children, the frequent ones first. Custom elements are the others. */
const KNOWN =
  'p,a,span,div,li,td,tr,br,em,b,i,strong,code,img,th,ul,h2,h3,option,button,svg,head,title,meta,link,style,script,noscript,template,main,section,article,aside,header,footer,nav,h1,h4,h5,h6,u,s,small,sub,sup,mark,del,cite,q,abbr,time,pre,kbd,wbr,hr,ol,dl,dt,dd,figure,figcaption,blockquote,picture,source,video,audio,canvas,iframe,table,thead,tbody,tfoot,form,fieldset,legend,label,input,select,optgroup,textarea,details,summary,dialog,slot,body,html,base,hgroup,address,search,ins,samp,var,data,dfn,bdi,bdo,ruby,rt,rp,track,embed,object,map,area,caption,colgroup,col,output,progress,meter,datalist,svg *,math,math *'
const POSSIBLE_HOSTS = `:not(${KNOWN}),:empty:is(div,span,section,article,main,aside,p,header,footer,nav)`
/** Past so many a page pays more for the search than its reader gains. */
const MOST_HOSTS = 2_000

/** The open shadow roots in a stretch: of custom elements, and of plain ones that have nothing else. */
export function openShadowRoots({ first, last }: Stretch): ShadowRoot[] {
  const roots: ShadowRoot[] = []
  for (let node: ChildNode | null = first; node; node = node === last ? null : nextSiblingOf(node)) {
    if (!isElement(node)) continue
    const own = shadowRootOf(node)
    if (own) roots.push(own)
    if (!firstChildOf(node)) continue
    const hosts = elementsThatMatch(node, POSSIBLE_HOSTS)
    for (let at = 0; at < hosts.length && at < MOST_HOSTS; at++) {
      const root = hosts[at]?.shadowRoot
      if (root) roots.push(root)
    }
  }
  return roots
}
