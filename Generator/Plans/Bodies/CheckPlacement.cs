namespace GoroutineGen.Generator.Plans;

/// <summary>Where the statement of a check goes.</summary>
internal enum CheckPlacement
{
    /// <summary>Before a statement of a statement list.</summary>
    BeforeStatement,

    /// <summary>Before an embedded statement: check and statement need braces around them.</summary>
    BeforeEmbeddedStatement,

    /// <summary>First in a block.</summary>
    InBlock,

    /// <summary>Before the expression that is a method's whole body.</summary>
    BeforeBody,
}
