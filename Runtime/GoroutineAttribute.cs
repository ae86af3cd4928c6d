namespace GoroutineGen;

/// <summary>
/// Marks a method whose body is also compiled into a resumable form (its <em>twin</em>): in a goroutine it suspends where it would block and
/// can be preempted at loop back-edges and calls. Called from ordinary code it stays ordinary code. The containing type must be <c>partial</c>.
/// </summary>
/// <remarks>Go's counterpart: none; there every function is compiled this way.</remarks>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class GoroutineAttribute : Attribute;
