import re
from ..model import Span, Token
W=re.compile(r"[^\W_]+(?:[՞՛՜][^\W_]*)*(?:[-'’][^\W_]+)*|[^\w\s]")
def fold(word, lang):
    if lang=="az": word=word.replace("İ","i").replace("I","ı")
    word=word.casefold().replace("և","եւ").replace("ё","е").replace("’","'").replace("\u0307","")
    return re.sub("[՞՛՜\u00ad]","",word)
def words_of(label, lang):
    return [m.group() for m in W.finditer(label)]
def tokenize(text, lang):
    return tuple(Token(Span(m.start(),m.end()), m.group(), fold(m.group(),lang)) for m in W.finditer(text))
