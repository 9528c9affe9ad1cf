//! Two teachers at one machine: from a shared plan, through live observation, to a co-thinking log and a joint assessment.

pub mod analysis;
pub mod config;
pub mod domain;
pub mod store;
