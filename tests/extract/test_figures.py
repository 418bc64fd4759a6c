"""What a figure is understood to be about: measure, subject, period, modality and speaker."""

from __future__ import annotations

import pytest

from checker.documents import parse_text
from checker.extract import extract
from checker.model.claims import FigureClaim, Known
from checker.vocabulary.tables import shipped


def figures(text: str) -> dict[str, FigureClaim]:
    document = parse_text("a.txt", f"date 2025-06-04\n{text}", None)
    return {
        document.quote(claim.span): claim for claim in extract(document, shipped()) if isinstance(claim, FigureClaim)
    }


def value(known: Known | None) -> str:
    return known.value if known else ""


@pytest.mark.parametrize(
    ("text", "quote", "measure", "subject", "period"),
    [
        ("Norway's exports reached $17 billion in 2024.", "$17 billion", "exports", "NO", "2024"),
        ("In 2024, exports of Norway were $17 billion.", "$17 billion", "exports", "NO", "2024"),
        ("Norwegian exports hit $17 billion last year.", "$17 billion", "exports", "NO", "2024"),
        ("Norway had exports of $17 billion in 2024.", "$17 billion", "exports", "NO", "2024"),
        ("Norway exported goods worth $17 billion in 2024.", "$17 billion", "", "", ""),
        ("Last year's $17 billion in Norwegian exports fell short.", "$17 billion", "exports", "NO", "2024"),
        ("Trade between Peru and Chile was $4 billion in 2024.", "$4 billion", "trade-turnover", "CL+PE", "2024"),
        ("Peru's trade with Chile came to $4 billion in 2024.", "$4 billion", "trade-turnover", "CL+PE", "2024"),
        (
            "Mutual trade of ASEAN members topped $750 billion in 2023.",
            "$750 billion",
            "trade-turnover",
            "ASEAN",
            "2023",
        ),
        ("Inflation in Egypt stood at 23 percent in March.", "23 percent", "inflation", "EG", "2025-03"),
        ("Growth of Ruritania was 3 percent in 2024.", "3 percent", "growth", "ruritania", "2024"),
        ("Economy - Growth of Ruritania was 3 percent in 2024.", "3 percent", "growth", "ruritania", "2024"),
        ("Economy — Growth of Ruritania was 3 percent in 2024.", "3 percent", "growth", "ruritania", "2024"),
        (
            "Revenue of Acme Rail grew 8 percent to €210 million in 2024.",
            "€210 million",
            "revenue",
            "acme rail",
            "2024",
        ),
        ("The population of Ghana is 35 million.", "35 million", "population", "GH", ""),
    ],
)
def test_measure_subject_and_period(text: str, quote: str, measure: str, subject: str, period: str) -> None:
    claim = figures(text)[quote]
    if measure:
        assert value(claim.measure) == measure
        assert value(claim.subject) == subject
        assert value(claim.period).startswith(period)


@pytest.mark.parametrize(
    ("text", "measures"),
    [
        (
            "Exports rose 8 percent to $2.1 billion and imports 3 percent to $1.4 billion in 2024.",
            {
                "8 percent": "growth:exports",
                "$2.1 billion": "exports",
                "3 percent": "growth:imports",
                "$1.4 billion": "imports",
            },
        ),
        ("Twelve people died and 34 were injured.", {"Twelve": "deaths", "34": "injuries"}),
        ("The blast killed 12 people and injured 34.", {"12": "deaths", "34": "injuries"}),
        ("The port handled 48 ships in May.", {"48": "ship"}),
        ("A court fined the dairy €9,000 and lent it nothing.", {"€9,000": "fine"}),
        ("The fund lent Mali $30 million.", {"$30 million": "loan"}),
        ("A jury awarded the family of the driver $2 million.", {"$2 million": "compensation"}),
        ("The insurer paid out €40 million.", {"€40 million": "payment"}),
        ("A judge ordered the mill to pay $4 million in damages.", {"$4 million": "compensation"}),
        ("She bought a stake in the hotel for $6 million.", {"$6 million": "price"}),
        ("Welders earn 4,000 pesos a month on average.", {"4,000 pesos a month": "wage"}),
        ("Tin traded at $2,900 a tonne.", {"$2,900 a tonne": "price"}),
        ("The plant will cut 800 jobs.", {"800": "job-cuts"}),
        ("The motion passed by 54 votes to 43.", {"54": "votes", "43": "votes"}),
        ("Of the €48 billion that Peru collected, 38 percent came from fees.", {"38 percent": "share:tax-revenue"}),
        (
            "The output of Togo grew 4 percent in 2024 after shrinking 2 percent in 2023.",
            {"2 percent": "growth:output"},
        ),
        ("Prices in Peru rose 2 percent from May and 9 percent from a year earlier.", {"9 percent": "growth:price"}),
        ("Some 1,900 of them went.", {}),
        ("The club owes $4 million.", {"$4 million": "debt"}),
        ("It wants to pay back the debt of $4 million.", {"$4 million": "debt"}),
        ("Its cost, the utility said, was $7 million.", {"$7 million": "cost"}),
        ("It must pay $5 million. The sum, $6 million, is due.", {"$5 million": "payment", "$6 million": "payment"}),
        ("Just 15 million tonnes of wheat harvested there was dry.", {"15 million tonnes": "harvest"}),
    ],
)
def test_each_figure_of_a_sentence_has_its_own_measure(text: str, measures: dict[str, str]) -> None:
    found = figures(text)
    assert {quote: value(found[quote].measure) for quote in measures} == measures


def test_the_two_countries_are_those_that_the_article_opens_with() -> None:
    text = "Leaders of Ghana and Togo met in Lomé.\n\nBilateral trade reached $310 million in 2024, they said."
    claim = figures(text)["$310 million"]
    assert claim.subject == Known("GH+TG", "Ghana and Togo", "the two countries that the article opens with")


def test_a_partner_that_nobody_names_is_not_guessed() -> None:
    text = "Prime Minister Kofi Mensah of Ghana gave a speech.\n\nTrade turnover reached $11 billion in 2024."
    assert figures(text)["$11 billion"].subject is None


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("Exports of Norway were $17 billion in 2024.", "actual"),
        ("Exports of Norway will reach $17 billion in 2026.", "forecast"),
        ("The target for exports of Norway is $17 billion in 2026.", "target"),
        ("Exports of Norway were earlier reported as $17 billion.", "earlier"),
    ],
)
def test_modality(text: str, modality: str) -> None:
    assert figures(text)["$17 billion"].modality == modality


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Exports of Norway were $17 billion, Minister Ola Berg said.", "Ola Berg"),
        ("According to Minister Ola Berg, exports of Norway were $17 billion.", "Ola Berg"),
        ("Minister Ola Berg spoke in Oslo. According to him, exports of Norway were $17 billion.", "Ola Berg"),
        ("Minister Ola Berg opened a fair. He said exports of Norway were $17 billion.", "Ola Berg"),
        ("Exports of Norway were $17 billion.", None),
    ],
)
def test_speaker(text: str, speaker: str | None) -> None:
    found = figures(text)["$17 billion"].speaker
    assert (found.shown if found else None) == speaker


@pytest.mark.parametrize(
    ("text", "quote", "shown"),
    [
        ("Lumo and Akazi will invest $3 million.", "$3 million", "Akazi and Lumo"),
        ("Sweden and Finland will build 380 kilometres of railway.", "380 kilometres", "Finland and Sweden"),
        ("The fund lent Mali $30 million.", "$30 million", "Mali"),
        ("A jury in Denver ordered Drayton Foods to pay $4 million in damages.", "$4 million", "Drayton Foods"),
        ("The museum shows 2,300 objects.", "2,300", "the museum"),
        ("The museum was closed. It shows 2,300 objects.", "2,300", "the museum"),
        ("Egypt and Jordan signed contracts worth $640 million.", "$640 million", "Egypt and Jordan"),
        ("Tavro said net profit rose to €9 million.", "€9 million", "Tavro"),
        (
            "Carmaker Tavro said revenue rose to €90 million. Its net profit was €9 million.",
            "€9 million",
            "Carmaker Tavro",
        ),
        ("The winner's prize was $50,000.", "$50,000", "the winner"),
        ("Ana Ruiz won on Sunday. The 19-year-old earned $41,000 in prize money.", "$41,000", "Ana Ruiz"),
    ],
)
def test_whose_a_figure_is_where_no_noun_phrase_holds_its_name(text: str, quote: str, shown: str) -> None:
    found = figures(text)[quote].subject
    assert (found.shown if found else None) == shown


def test_a_headword_before_a_dash_narrows_nothing() -> None:
    for dash in "-–—":
        assert figures(f"Economy {dash} Growth of Ruritania was 3 percent in 2024.")["3 percent"].scope == ()


def test_a_month_of_what_is_planned_lies_ahead() -> None:
    period = figures("The plant will cut 800 jobs by the end of March.")["800"].period
    assert value(period).startswith("2026-03-01")


def test_the_year_of_where_a_change_began_is_not_that_of_where_it_ended() -> None:
    found = figures("Its profit fell from €512 million in 2023 to €388 million.")
    assert value(found["€512 million"].period).startswith("2023")
    assert found["€388 million"].period is None


def test_a_possessive_count_says_how_many_there_are() -> None:
    assert list(figures("The zoo fed its 14 elephants.")) == ["14"]


def test_a_definite_count_refers_back() -> None:
    assert list(figures("The two countries signed the 48 contracts.")) == []


def test_countries_beside_the_subject_narrow_a_figure() -> None:
    claim = figures("Norway's exports to Germany reached $7 billion in 2024.")["$7 billion"]
    assert (value(claim.subject), claim.scope) == ("NO", ("DE",))


@pytest.mark.parametrize(
    ("text", "quote", "subject"),
    [
        ("Turnover in 2024 was $86 million, director Ana Ruiz told visitors.", "$86 million", "what Ana Ruiz heads"),
        ("The zone had a turnover of $68 million, its director, Ana Ruiz, said.", "$68 million", "what Ana Ruiz heads"),
        ("The road between Kansu and Oreb is 48 km long.", "48 km", "Kansu and Oreb"),
        ("Unemployment in Chile was 8 percent, and at 11 percent in Arica.", "11 percent", "Arica"),
        ("Parliament in Tirana passed a budget of €7 billion.", "€7 billion", "Albania"),
    ],
)
def test_whose_a_figure_is(text: str, quote: str, subject: str) -> None:
    found = figures(text)[quote].subject
    assert found is not None
    assert found.shown == subject


@pytest.mark.parametrize(
    ("text", "quote", "measure"),
    [
        (
            "Of its 900 workers 48 percent are women; 31 percent of sales came from abroad.",
            "31 percent",
            "share:revenue",
        ),
        ("Exports fell from $5 billion in 2023 to $4 billion in 2024.", "$4 billion", "exports"),
        ("There were 8,160 glaciers in 1990 and 7,590 in 2020.", "7,590", "glacier"),
        ("Exports of tin and zinc came to $5 million and $9 million respectively.", "$9 million", "exports"),
        ("Rain killed nine people, four of them children.", "four", "deaths"),
        ("The council took in $5 million for nothing.", "$5 million", ""),
    ],
)
def test_a_figure_that_goes_on_from_another(text: str, quote: str, measure: str) -> None:
    assert value(figures(text)[quote].measure) == measure
