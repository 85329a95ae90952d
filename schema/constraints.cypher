CREATE CONSTRAINT newsgraph_entity_id IF NOT EXISTS FOR (n:__Entity__) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT newsgraph_document_id IF NOT EXISTS FOR (n:__Document__) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT newsgraph_claim_id IF NOT EXISTS FOR (n:__Claim__) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT newsgraph_state_id IF NOT EXISTS FOR (n:__Newsgraph__) REQUIRE n.id IS UNIQUE;
