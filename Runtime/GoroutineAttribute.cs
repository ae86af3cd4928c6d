namespace GoroutineGen;

/// <summary>
/// Marks a method whose body is also compiled into a resumable form (its <em>twin</em>): in a goroutine it suspends where it would block and
/// can be preempted at loop back-edges and calls. Called from ordinary code it stays ordinary code. The containing type must be <c>partial</c>.
/// </summary>
/// <remarks>Go's counterpart: none; there every function is compiled this way.</remarks>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class GoroutineAttribute : Attribute
{
    /// <summary>
    /// True: in a goroutine that was started with a context (<c>Go.Run(context, ...)</c>), the checks of this method throw <see cref="OperationCanceledException"/> once the context is
    /// done: at each turn of a loop and before calls, but not in finally blocks nor in what these call. So an endless computation can be cancelled.
    /// </summary>
    public bool Cancellable { get; set; }
}
