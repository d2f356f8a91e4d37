# Tables, policies and KMS key of an application with distributed sessions

terraform {
  required_version = ">= 1.3"
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = ">= 5.0"
    }
  }
}

variable "application" {
  description = "The application's name, as its option distributed-session.application has it"
  type        = string
  validation {
    condition     = can(regex("^[A-Za-z0-9-]{1,32}$", var.application))
    error_message = "Letters, digits and '-', at most 32 of them."
  }
}

variable "session_table" {
  description = "The table of sessions; several applications may share it"
  type        = string
  default     = "DistributedSessionState"
}

variable "key_table" {
  description = "The table of signing keys"
  type        = string
  default     = "DistributedSessionKeys"
}

variable "user_index" {
  description = "Whether the application injects SessionRegistry or limits the sessions of a user"
  type        = bool
  default     = false
}

variable "expiry_events" {
  description = "Whether the application has distributed-session-streams, which tells it of sessions that expired"
  type        = bool
  default     = false
}

variable "kms" {
  description = "Whether signing keys are wrapped by AWS KMS (distributed-session.key-protection=kms)"
  type        = bool
  default     = true
}

resource "aws_dynamodb_table" "sessions" {
  name         = var.session_table
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "SessionId"
  range_key    = "Part"

  attribute {
    name = "SessionId"
    type = "S"
  }

  attribute {
    name = "Part"
    type = "S"
  }

  ttl {
    attribute_name = "TTL"
    enabled        = true
  }

  stream_enabled   = var.expiry_events
  stream_view_type = var.expiry_events ? "OLD_IMAGE" : null
}

# Who loses this table loses all sessions, and a copy of yesterday's serves: the keys are older than that.
resource "aws_dynamodb_table" "keys" {
  name                        = var.key_table
  billing_mode                = "PAY_PER_REQUEST"
  hash_key                    = "Application"
  range_key                   = "Slot"
  deletion_protection_enabled = true

  attribute {
    name = "Application"
    type = "S"
  }

  attribute {
    name = "Slot"
    type = "S"
  }

  point_in_time_recovery {
    enabled = true
  }
}

resource "aws_kms_key" "wrapping" {
  count               = var.kms ? 1 : 0
  description         = "Wraps the signing keys of ${var.application}"
  enable_key_rotation = true
}

# For the role of the nodes.
data "aws_iam_policy_document" "node" {
  statement {
    sid = "Sessions"
    actions = [
      "dynamodb:DeleteItem",
      "dynamodb:GetItem",
      "dynamodb:PutItem",
      "dynamodb:UpdateItem",
    ]
    resources = [aws_dynamodb_table.sessions.arn]
    condition {
      test     = "ForAllValues:StringLike"
      variable = "dynamodb:LeadingKeys"
      values   = ["${var.application}.*"]
    }
  }

  statement {
    sid = "SessionsAtStart"
    actions = [
      "dynamodb:DescribeTable",
      "dynamodb:DescribeTimeToLive",
    ]
    resources = [aws_dynamodb_table.sessions.arn]
  }

  statement {
    sid = "SigningKeys"
    actions = [
      "dynamodb:PutItem",
      "dynamodb:Query",
    ]
    resources = [aws_dynamodb_table.keys.arn]
    condition {
      test     = "ForAllValues:StringLike"
      variable = "dynamodb:LeadingKeys"
      values   = [var.application]
    }
  }

  statement {
    sid       = "SigningKeysAtStart"
    actions   = ["dynamodb:DescribeTable"]
    resources = [aws_dynamodb_table.keys.arn]
  }
}

resource "aws_iam_policy" "node" {
  name_prefix = "${var.application}-sessions-"
  description = "What the nodes of ${var.application} need for their sessions"
  policy      = data.aws_iam_policy_document.node.json
}

# Beside it, for the index of users.
data "aws_iam_policy_document" "user_index" {
  statement {
    sid = "UserIndex"
    actions = [
      "dynamodb:DeleteItem",
      "dynamodb:GetItem",
      "dynamodb:PutItem",
      "dynamodb:Query",
    ]
    resources = [aws_dynamodb_table.sessions.arn]
    condition {
      test     = "ForAllValues:StringLike"
      variable = "dynamodb:LeadingKeys"
      values   = ["${var.application}.*"]
    }
  }
}

resource "aws_iam_policy" "user_index" {
  count       = var.user_index ? 1 : 0
  name_prefix = "${var.application}-user-index-"
  description = "What the nodes of ${var.application} need for the index of users"
  policy      = data.aws_iam_policy_document.user_index.json
}

# Beside it, for distributed-session-streams.
data "aws_iam_policy_document" "expiry_events" {
  count = var.expiry_events ? 1 : 0

  statement {
    sid = "ExpiryEvents"
    actions = [
      "dynamodb:DescribeStream",
      "dynamodb:GetRecords",
      "dynamodb:GetShardIterator",
    ]
    resources = [aws_dynamodb_table.sessions.stream_arn]
  }
}

resource "aws_iam_policy" "expiry_events" {
  count       = var.expiry_events ? 1 : 0
  name_prefix = "${var.application}-expiry-events-"
  description = "Tells ${var.application} of sessions that expired"
  policy      = data.aws_iam_policy_document.expiry_events[0].json
}

# Beside it, so that nodes remove keys that nothing refers to any more; and for whoever revokes keys.
data "aws_iam_policy_document" "key_upkeep" {
  statement {
    sid = "KeyUpkeep"
    actions = [
      "dynamodb:DeleteItem",
      "dynamodb:Query",
      "dynamodb:UpdateItem",
    ]
    resources = [aws_dynamodb_table.keys.arn]
    condition {
      test     = "ForAllValues:StringLike"
      variable = "dynamodb:LeadingKeys"
      values   = [var.application]
    }
  }
}

resource "aws_iam_policy" "key_upkeep" {
  name_prefix = "${var.application}-key-upkeep-"
  description = "Revokes and removes the signing keys of ${var.application}"
  policy      = data.aws_iam_policy_document.key_upkeep.json
}

# Beside it, for key-protection=kms.
data "aws_iam_policy_document" "wrapping" {
  count = var.kms ? 1 : 0

  statement {
    sid = "Wrapping"
    actions = [
      "kms:Decrypt",
      "kms:Encrypt",
    ]
    resources = [aws_kms_key.wrapping[0].arn]
    condition {
      test     = "StringEquals"
      variable = "kms:EncryptionContext:Application"
      values   = [var.application]
    }
  }
}

resource "aws_iam_policy" "wrapping" {
  count       = var.kms ? 1 : 0
  name_prefix = "${var.application}-wrapping-"
  description = "Wraps the signing keys of ${var.application}"
  policy      = data.aws_iam_policy_document.wrapping[0].json
}

output "policies" {
  description = "To be attached to the role of the nodes"
  value = concat(
    [aws_iam_policy.node.arn, aws_iam_policy.key_upkeep.arn],
    aws_iam_policy.user_index[*].arn,
    aws_iam_policy.expiry_events[*].arn,
    aws_iam_policy.wrapping[*].arn,
  )
}

output "kms_key" {
  description = "The value of distributed-session.kms-key"
  value       = one(aws_kms_key.wrapping[*].arn)
}
