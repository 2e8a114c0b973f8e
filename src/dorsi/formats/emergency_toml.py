"""The file of emergency numbers -> core: countries, by their two letters."""

from collections import Counter

from dorsi.core.catalogue import Country
from dorsi.formats.toml_table import Table


def countries(table: Table) -> dict[str, Country]:
    """Every country with its number, by its code; a country may be named once."""
    found = [country for region in table.tables("regions") for country in _region(region)]
    for code, times in Counter(country.code for country in found).items():
        if times > 1:
            table.fault("regions", "name a country once", code)
    table.close()
    return {country.code: country for country in found}


def _region(table: Table) -> list[Country]:
    number, source, named = table.text("number"), table.text("source"), table.table("countries")
    if not number.isdecimal():
        table.fault("number", "be digits", number)
    found = [
        Country(code=code, name=named.text(code), number=number, source=source)
        for code in named.values
    ]
    table.close()
    named.close()
    return found
