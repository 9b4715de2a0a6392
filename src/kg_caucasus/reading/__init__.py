import re
from ..model import Document
from .tokens import tokenize
def read_document(statement):
    toks=tokenize(statement.text, statement.lang)
    S=[];a=0
    for i,t in enumerate(toks):
        nxt=toks[i+1] if i+1<len(toks) else None
        gap=statement.text[t.span.end:nxt.span.start] if nxt else "\n"
        if "\n" in gap or (t.form in "։.!?:" and " " in gap and nxt.form[:1].isupper() or t.form in "։") :
            S.append(range(a,i+1)); a=i+1
    return Document(statement, statement.lang, toks, tuple(S))
