"""`dorsi learn`: claims with dots, verdicts and sources."""

from dorsi import knowledge


def test_each_claim_stands_with_its_dots_verdict_and_sources(terminal):
    catalogue = knowledge.catalogue()

    said = " ".join(terminal.says("learn").split())

    for claim in (*catalogue.claims, *catalogue.beyond):
        dots = "●" * claim.evidence.dots + "○" * (4 - claim.evidence.dots)
        assert f"{dots} {claim.verdict}" in said
        for key in claim.evidence.sources:
            assert " ".join(catalogue.sources[key].citation.split()) in said


def test_what_is_known_is_told(terminal):
    said = " ".join(terminal.says("learn").split())

    assert all(text in said for text in knowledge.catalogue().known)


def test_machines_get_claims_with_their_evidence(terminal):
    claims = terminal.gives("learn")["claims"]

    assert [claim["id"] for claim in claims][:3] == ["knees", "weak_muscles", "hip_and_back"]
    assert all({"claim", "verdict", "evidence"} <= claim.keys() for claim in claims)
