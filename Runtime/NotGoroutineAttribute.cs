namespace GoroutineGen;

/// <summary>
/// Excepts a method, or all methods of a type, from a <see cref="GoroutineAttribute">[Goroutine]</see> on the type or the assembly around
/// it, and from the one that a method inherits from what it overrides or implements. Such a method stays ordinary code, and no rule reports
/// that. The attribute that is nearer to the method wins.
/// </summary>
[AttributeUsage(
    AttributeTargets.Method | AttributeTargets.Constructor | AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface,
    Inherited = false)]
public sealed class NotGoroutineAttribute : Attribute;
