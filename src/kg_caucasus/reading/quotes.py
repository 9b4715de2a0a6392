import re
from ..model import Span
def find_quotes(doc):
    return tuple(Span(m.start(),m.end()) for m in re.finditer(r"«[^»]*»|“[^”]*”|\"[^\"]*\"", doc.statement.text))
