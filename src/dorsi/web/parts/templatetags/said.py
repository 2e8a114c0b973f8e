"""`{{ text|said }}`: a text of the core or the knowledge files in the language of the page."""

from django import template

from dorsi.web.parts import said as language

register = template.Library()


@register.filter
def said(text: str) -> str:
    return language.said(text)
