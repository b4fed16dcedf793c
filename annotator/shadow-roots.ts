import { isElement } from './inline-flow.ts'
import type { Stretch } from './unread.ts'

/** Known elements that cannot be hosts, or hardly ever are while they have children. Custom elements are the others. */
const KNOWN =
  'html,head,body,title,meta,link,style,script,noscript,template,base,main,section,article,aside,header,footer,nav,h1,h2,h3,h4,h5,h6,hgroup,address,search,p,div,span,a,b,i,u,s,em,strong,small,sub,sup,mark,del,ins,cite,q,abbr,time,code,pre,kbd,samp,var,data,dfn,bdi,bdo,ruby,rt,rp,br,wbr,hr,ul,ol,li,dl,dt,dd,figure,figcaption,blockquote,img,picture,source,video,audio,track,canvas,iframe,embed,object,map,area,table,caption,colgroup,col,thead,tbody,tfoot,tr,td,th,form,fieldset,legend,label,input,button,select,option,optgroup,textarea,output,progress,meter,datalist,details,summary,dialog,slot,svg,svg *,math,math *'
const POSSIBLE_HOSTS = `:not(${KNOWN}),:is(div,span,section,article,main,aside,p,header,footer,nav):empty`
/** Past so many a page pays more for the search than its reader gains. */
const MOST_HOSTS = 2_000

/** The open shadow roots in a stretch: of custom elements, and of plain ones that have nothing else. */
export function openShadowRoots({ first, last }: Stretch): ShadowRoot[] {
  const roots: ShadowRoot[] = []
  for (let node: ChildNode | null = first; node; node = node === last ? null : node.nextSibling) {
    if (!isElement(node)) continue
    if (node.shadowRoot) roots.push(node.shadowRoot)
    const hosts = node.querySelectorAll(POSSIBLE_HOSTS)
    for (let at = 0; at < hosts.length && at < MOST_HOSTS; at++) {
      const root = hosts[at]?.shadowRoot
      if (root) roots.push(root)
    }
  }
  return roots
}
